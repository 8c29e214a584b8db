// Helpers for checks that run inside the browser, where they find them as
// `__gate`. `installHelpers` is sent to the page as text, so it must not use
// anything from outside itself.

export function installHelpers() {
  if (globalThis.__gate) return;

  const CSS_MEDIA_PRINT = matchMedia('print');
  const PAINTED_SHAPES = 'path, line, rect, circle, ellipse, polygon, polyline, use';
  // What these hold is a definition, not drawn where it stands.
  const DEFINITIONS = 'defs, symbol, clipPath, mask, marker, pattern';

  // --- Words -----------------------------------------------------------------

  const squash = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

  /** An element in a few characters: `a.skip "Skip to main content"`. */
  function describe(element) {
    const id = element.id ? `#${element.id}` : '';
    const names = [...element.classList].map((name) => `.${name}`).join('');
    const text = squash(element.textContent);
    const words = text ? ` "${text.length > 40 ? `${text.slice(0, 40)}…` : text}"` : '';
    return `${element.localName}${id}${names}${words}`;
  }

  /** The text of the elements that an attribute such as aria-labelledby lists. */
  function referencedText(element, attribute) {
    const ids = squash(element.getAttribute(attribute)).split(' ').filter(Boolean);
    return squash(ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' '));
  }

  /** The name an element states for itself, by aria-labelledby or aria-label. */
  function statedName(element) {
    return referencedText(element, 'aria-labelledby') || squash(element.getAttribute('aria-label'));
  }

  // --- Visibility ------------------------------------------------------------

  function isVisible(element) {
    return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  }

  function isDrawn(element) {
    return isVisible(element) && !element.closest(DEFINITIONS);
  }

  /** The outermost svg elements that can be seen. */
  function visiblePictures() {
    return [...document.querySelectorAll('svg')].filter((svg) => !svg.parentElement.closest('svg') && isVisible(svg));
  }

  // --- Colour ----------------------------------------------------------------

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const coloursSeen = new Map();

  /** Any CSS colour as [red, green, blue, alpha], alpha from 0 to 1. */
  function colour(css) {
    if (!coloursSeen.has(css)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = css;
      brush.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
      coloursSeen.set(css, [red, green, blue, alpha / 255]);
    }
    return coloursSeen.get(css);
  }

  const over = ([r, g, b, a], below) => [...[r, g, b].map((part, i) => part * a + below[i] * (1 - a)), 1];
  const faded = ([r, g, b, a], opacity) => [r, g, b, a * opacity];
  const hex = (c) => `#${c.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

  /** Relative luminance and contrast ratio, as WCAG 2.2 defines them. */
  function luminance(c) {
    const [r, g, b] = c.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The system colour behind everything: what the page itself leaves unpainted. */
  function canvasColour() {
    const probe = document.createElement('span');
    probe.style.backgroundColor = 'Canvas';
    document.documentElement.append(probe);
    const found = colour(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return found;
  }

  /** The colour that `element` stands on: what its ancestors' backgrounds add up to. */
  function ground(element) {
    const layers = [];
    for (let box = element; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      // Browsers do not print backgrounds unless told to.
      if (CSS_MEDIA_PRINT.matches && style.printColorAdjust !== 'exact') continue;
      layers.unshift(colour(style.backgroundColor));
    }
    const paper = CSS_MEDIA_PRINT.matches ? [255, 255, 255, 1] : canvasColour();
    return layers.reduce((below, layer) => over(layer, below), paper);
  }

  /** How opaque an element is, with all its ancestors. */
  function opacity(element) {
    let product = 1;
    for (let box = element; box; box = box.parentElement) product *= Number(getComputedStyle(box).opacity);
    return product;
  }

  /**
   * The colour of an SVG element's `fill` or `stroke`, or null where it paints
   * none. Patterns and gradients have no one colour, so they count as none: a
   * hatched shape needs an outline to be told from its ground.
   */
  function paint(element, property) {
    const style = getComputedStyle(element);
    const value = style[property];
    if (value === 'none' || value.startsWith('url(') || value.startsWith('context-')) return null;
    if (property === 'stroke' && Number.parseFloat(style.strokeWidth) === 0) return null;
    const painted = faded(colour(value), Number(style[`${property}Opacity`]) * opacity(element));
    return painted[3] === 0 ? null : painted;
  }

  // --- Documents that are only parsed, not shown -----------------------------

  /** Runs a static check on every parsed page and answers with [address, results] pairs. */
  function eachDocument(check) {
    return __gate.documents.map(({ address, kind, document }) => [address, check(document, { address, kind })]);
  }

  globalThis.__gate = {
    PAINTED_SHAPES, DEFINITIONS, documents: [],
    squash, describe, referencedText, statedName,
    isVisible, isDrawn, visiblePictures,
    over, faded, hex, contrast, ground, paint, opacity,
    eachDocument,
  };
}
