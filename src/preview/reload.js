// Waits until there is something new. Another site is shown by loading the page
// anew, at the place and with the focus that it had; other messages are laid
// over the page as it stands.
(() => {
  const PLACE = "preview-place";
  const preview = document.getElementById("preview");
  const [heard, layer] = preview.children;
  let seen = document.currentScript.dataset.seen;

  // --- Messages ------------------------------------------------------------

  const overlay = () => layer.firstElementChild;

  /** Says how many messages there are; a screen reader reads it when it is free. */
  function announce() {
    heard.textContent = overlay()?.querySelector("summary").textContent ?? "";
  }

  function close() {
    const hadFocus = layer.contains(document.activeElement);
    overlay()?.remove();
    if (hadFocus) document.getElementById("main")?.focus({ preventScroll: true });
  }

  async function showMessages() {
    const answer = await fetch("/_preview/messages", { cache: "no-store" });
    const focus = layer.contains(document.activeElement) && document.activeElement.id;
    const wasOpen = overlay()?.querySelector("details").open;
    // Made by the preview itself, with every quoted word escaped.
    layer.innerHTML = await answer.text();
    if (wasOpen && overlay()) overlay().querySelector("details").open = true;
    if (focus !== false) document.getElementById(focus || "preview-close")?.focus();
    announce();
  }

  layer.addEventListener("click", ({ target }) => {
    if (target.closest("#preview-close")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });

  // --- The place -------------------------------------------------------------

  /** The element with an id that is nearest to the top of the window. */
  function landmark() {
    let nearest = null;
    for (const element of document.querySelectorAll("body [id]")) {
      if (preview.contains(element) || element.getClientRects().length === 0) continue;
      const { top } = element.getBoundingClientRect();
      if (!nearest || Math.abs(top) < Math.abs(nearest.top)) nearest = { id: element.id, top };
    }
    return nearest;
  }

  function keepPlace() {
    const focus = document.activeElement?.id;
    const place = { path: location.pathname, y: scrollY, landmark: landmark(), focus };
    sessionStorage.setItem(PLACE, JSON.stringify(place));
    // Or the browser would go to the offset, whatever has grown above it.
    history.scrollRestoration = "manual";
  }

  function findPlace() {
    const kept = JSON.parse(sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
    if (kept?.path !== location.pathname) return;
    const go = () => {
      const element = kept.landmark && document.getElementById(kept.landmark.id);
      const moved = element && element.getBoundingClientRect().top - kept.landmark.top;
      scrollTo({ top: element ? scrollY + moved : kept.y, behavior: "instant" });
    };
    go();
    if (kept.focus) document.getElementById(kept.focus)?.focus({ preventScroll: true });
    // Once more when everything is there, and has its size.
    addEventListener("load", () => {
      go();
      history.scrollRestoration = "auto";
    });
  }

  // --- Waiting -----------------------------------------------------------------

  async function wait() {
    for (;;) {
      try {
        const answer = await fetch(`/_preview/changed?seen=${seen}`, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        const now = await answer.text();
        const [site] = now.split(".");
        if (site !== seen.split(".")[0]) {
          keepPlace();
          return location.reload();
        }
        if (now !== seen) await showMessages();
        seen = now;
      } catch {
        await new Promise((again) => setTimeout(again, 500));
      }
    }
  }

  findPlace();
  // A region is read out only when it changes after it is there.
  setTimeout(announce, 250);
  wait();
})();
