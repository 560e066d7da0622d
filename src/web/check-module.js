// The part of the self-check that is a module: check-program.js sees by the function left here that modules run, and
// starts the whole program with it, as boot.js does, but on a page without a place for its screens.
window.liaisonExample = async () => {
  const program = await import("./liaison.js");
  await program.default();
  return program.score("phq-9", { 1: 3, 2: 3, 3: 2, 4: 3, 5: 2, 6: 3, 7: 2, 8: 1, 9: 2 }).total;
};
