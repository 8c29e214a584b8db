// Contrast inside pictures, which axe-core leaves undecided. (A-13, A-16, A-57
// to A-60)
//
// Words need 4.5:1 (3:1 when large) against whatever is painted beneath them.
// A shape that carries data needs 3:1 against the ground it stands on, by its
// fill or by its outline.

/** Runs in the browser, on the page as shown. */
export function contrast() {
  // A shape carries data when the nearest of these classes, on it or around it,
  // begins with one of the first list.
  const DATA = ['ours', 'peer', 'target', 'band', 'bar', 'dot', 'point', 'status', 'line', 'median', 'spark'];
  const FURNITURE = ['grid', 'axis', 'tick', 'halo'];
  const { over, hex, paint } = __gate;

  const begins = (element, prefixes) => [...element.classList].find((name) => prefixes.some((prefix) => name.startsWith(prefix)));

  /** The class that makes a shape data, or undefined. */
  function dataClass(shape, svg) {
    for (let part = shape; part !== svg; part = part.parentElement) {
      if (begins(part, FURNITURE)) return undefined;
      const name = begins(part, DATA);
      if (name) return name;
    }
    // The picture itself is often called after the kind of chart, such as
    // "line", which says nothing of its shapes. "status" says what an icon is.
    return begins(svg, ['status']) ?? begins(svg.parentElement, ['status']);
  }

  function isUnder(shape, point) {
    if (!shape.isPointInFill) return false;
    const toShape = shape.getScreenCTM().inverse();
    return shape.isPointInFill(point.matrixTransform(toShape));
  }

  /** What is painted under a point, by the ground and the shapes before `text`. */
  function beneath(point, ground, shapesBefore) {
    return shapesBefore
      .filter(({ shape }) => isUnder(shape, point))
      .reduce((below, { fill }) => over(fill, below), ground);
  }

  function worstContrast(text, ground, filled) {
    const style = getComputedStyle(text);
    const fill = paint(text, 'fill');
    if (!fill) return { ratio: 1, words: 'it has no fill' };
    // An outline that is painted first is the ground of its letters.
    const halo = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 2 ? paint(text, 'stroke') : null;
    const before = filled.filter(({ shape }) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    const box = text.getBoundingClientRect();
    const samples = [0.1, 0.5, 0.9].map((share) => {
      const point = new DOMPoint(box.left + box.width * share, box.top + box.height / 2);
      const below = beneath(point, ground, before);
      const behind = halo ? over(halo, below) : below;
      const seen = over(fill, behind);
      return { ratio: __gate.contrast(seen, behind), words: `${hex(seen)} on ${hex(behind)}` };
    });
    return samples.reduce((worst, sample) => (sample.ratio < worst.ratio ? sample : worst));
  }

  function needed(text) {
    const style = getComputedStyle(text);
    const { a, b } = text.getScreenCTM();
    const pixels = Number.parseFloat(style.fontSize) * Math.hypot(a, b);
    const large = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700);
    return large ? 3 : 4.5;
  }

  const holdsWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  /** Where a chart paints a ground of its own, it is a shape as large as the picture. */
  function groundOf(svg, filled) {
    const frame = svg.getBoundingClientRect();
    const covers = ({ shape }) => {
      const box = shape.getBoundingClientRect();
      return shape.localName === 'rect' && box.width >= frame.width * 0.95 && box.height >= frame.height * 0.95;
    };
    return filled.filter(covers).reduce((below, { fill }) => over(fill, below), __gate.ground(svg));
  }

  const found = { 'svg-text-contrast': [], 'svg-mark-contrast': [] };
  for (const svg of __gate.visiblePictures()) {
    const shapes = [...svg.querySelectorAll(__gate.PAINTED_SHAPES)].filter(__gate.isDrawn);
    const filled = shapes
      .filter((shape) => shape.localName !== 'line')
      .map((shape) => ({ shape, fill: paint(shape, 'fill') }))
      .filter(({ fill }) => fill);
    const pageGround = __gate.ground(svg);
    const ground = groundOf(svg, filled);

    for (const text of svg.querySelectorAll('text, tspan')) {
      if (!__gate.isDrawn(text) || !holdsWords(text)) continue;
      const { ratio, words } = worstContrast(text, pageGround, filled);
      if (ratio < needed(text)) found['svg-text-contrast'].push(`${__gate.describe(text)} ${ratio.toFixed(2)}:1 (${words})`);
    }

    /** The best of a shape's fill and outline, against the ground. */
    const best = (shape) => ['fill', 'stroke']
      .map((property) => (property === 'fill' && shape.localName === 'line' ? null : paint(shape, property)))
      .filter(Boolean)
      .map((painted) => over(painted, ground))
      .map((seen) => ({ ratio: __gate.contrast(seen, ground), words: `${hex(seen)} on ${hex(ground)}` }))
      .reduce((one, other) => (other.ratio > one.ratio ? other : one), { ratio: 0, words: 'nothing painted that could be measured' });

    const marks = shapes
      .map((shape) => ({ shape, name: dataClass(shape, svg), ...best(shape) }))
      .filter(({ name }) => name);
    // A band is pale by nature: one outline that can be seen is enough for all of it.
    const bandOutlined = marks.some(({ name, ratio }) => name.startsWith('band') && ratio >= 3);
    for (const { shape, name, ratio, words } of marks) {
      const passes = ratio >= 3 || (name.startsWith('band') && bandOutlined);
      if (!passes) found['svg-mark-contrast'].push(`${__gate.describe(shape)} (${name}) ${ratio.toFixed(2)}:1 (${words})`);
    }
  }
  return found;
}
