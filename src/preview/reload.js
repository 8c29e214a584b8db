// Waits until the previewed site has changed, then shows the page anew. The
// browser keeps the place to which the reader has scrolled.
(async () => {
  let seen = null;
  for (;;) {
    try {
      const query = seen === null ? "" : `?seen=${seen}`;
      const answer = await fetch(`/_preview/changed${query}`, { cache: "no-store" });
      const now = await answer.text();
      if (seen !== null && now !== seen) return location.reload();
      seen = now;
    } catch {
      await new Promise((again) => setTimeout(again, 500));
    }
  }
})();
