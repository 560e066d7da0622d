// Runs in the page before anything of its own: notes when there is something that a person can answer.
//   control    the first one of any kind: a radio or check box, or the button that `press` names
//   question   the first radio
// Looked for once a frame, also in open shadow roots, so a figure is right to a frame (16 ms). Where an instrument opens
// with a page before its first question, the button with the words of `press` is clicked as soon as it is there.
// `liaisonBenchmark` is the only name it leaves; run.mjs fills in the settings.
(({ press }) => {
  const seen = (globalThis.liaisonBenchmark = { control: null, question: null });
  const pressed = new WeakSet();
  const roots = () => {
    const all = [document];
    for (const root of all) for (const element of root.querySelectorAll("*")) if (element.shadowRoot) all.push(element.shadowRoot);
    return all;
  };
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === "visible";
  };
  // A box is often hidden behind its own label, which is then what a finger meets.
  const usable = (input) => !input.matches(":disabled") && (visible(input) || [...(input.labels ?? [])].some(visible));
  const look = () => {
    const now = performance.now();
    for (const root of roots()) {
      const inputs = [...root.querySelectorAll("input[type=radio], input[type=checkbox]")].filter(usable);
      if (inputs.length > 0) seen.control ??= now;
      if (inputs.some(({ type }) => type === "radio")) seen.question ??= now;
      if (!press) continue;
      const button = [...root.querySelectorAll("button:enabled")].find((one) => one.textContent.trim() === press && visible(one));
      if (!button || pressed.has(button) || seen.question !== null) continue;
      seen.control ??= now;
      pressed.add(button);
      button.click();
    }
    if (seen.question === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
