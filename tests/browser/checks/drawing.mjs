// Words in pictures, as they come out on the screen: big enough, upright, whole
// and apart from each other.

/** Runs in the browser, on the page as shown. */
export function drawing() {
  const SMALLEST_TEXT = 12;
  const ROUNDING = 0.05;

  /** The page pixels that one unit of the picture takes, and whether its text lies level. */
  function scale(text) {
    const { a, b, c, d } = text.getScreenCTM();
    return { size: Math.sqrt(Math.abs(a * d - b * c)), level: Math.abs(b) < 0.01 && Math.abs(c) < 0.01 && a > 0 };
  }

  /** A text's box without the empty space that a font keeps above and below its letters. */
  function inkBox(text) {
    const box = text.getBoundingClientRect();
    const spare = box.height * 0.15;
    return { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
  }

  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

  const found = { 'svg-text-small': [], 'svg-text-rotated': [], 'svg-text-cut': [], 'svg-text-overlap': [] };
  for (const svg of __gate.visiblePictures()) {
    const texts = [...svg.querySelectorAll('text')].filter((text) => __gate.isDrawn(text) && __gate.squash(text.textContent));
    const frame = svg.getBoundingClientRect();
    const cuts = getComputedStyle(svg).overflowX !== 'visible';
    for (const text of texts) {
      const { size, level } = scale(text);
      for (const part of [text, ...text.querySelectorAll('tspan')]) {
        const pixels = Number.parseFloat(getComputedStyle(part).fontSize) * size;
        if (pixels < SMALLEST_TEXT - ROUNDING) found['svg-text-small'].push(`${__gate.describe(part)} is ${pixels.toFixed(1)} px`);
      }
      if (!level || text.hasAttribute('rotate')) found['svg-text-rotated'].push(__gate.describe(text));
      const box = inkBox(text);
      const outside = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (cuts && outside > 1) found['svg-text-cut'].push(`${__gate.describe(text)} by ${outside.toFixed(0)} px`);
    }
    const boxes = texts.map(inkBox);
    boxes.forEach((box, i) => {
      const other = boxes.findIndex((candidate, j) => j > i && meet(box, candidate));
      if (other > 0) found['svg-text-overlap'].push(`${__gate.describe(texts[i])} and ${__gate.describe(texts[other])}`);
    });
  }
  return found;
}
