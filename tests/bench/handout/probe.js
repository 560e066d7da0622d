// Runs in the page before anything of its own: notes when these words can first be read, in milliseconds, right to a frame.
(({ press: words }) => {
  const seen = (globalThis.liaisonBenchmark = { control: null, question: null });
  const look = () => {
    const now = performance.now();
    const heading = [...document.querySelectorAll("h2")].find((one) => one.textContent.includes(words));
    const { height } = heading ? heading.getBoundingClientRect() : { height: 0 };
    if (height > 1) seen.control = seen.question = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
