// What a reader meets who has no mouse.

const TAB_STOPS = 30;

/** Runs in the browser: what can be said of the element that has the focus. */
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  // A place on the element that lies in the window and on top of everything else.
  const showsAt = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  };
  const inside = [...element.getClientRects()].filter((part) => part.width > 0 && part.height > 0);
  return {
    // Two elements may look alike; their place in the document tells them apart.
    index: [...document.querySelectorAll('*')].indexOf(element),
    what: __gate.describe(element),
    href: element.getAttribute('href'),
    outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
    shadowed: style.boxShadow !== 'none',
    inline: style.display === 'inline',
    width: box.width,
    height: box.height,
    // Of what is taller than the window, its start counts: it can never be seen whole.
    obscured: !inside.some((part) =>
      [0.1, 0.5, 0.9].some((share) =>
        [part.height / 2, Math.min(part.height / 2, 24)].some((down) => showsAt(part.left + part.width * share, part.top + down)),
      ),
    ),
  };
}

async function tabStops(page) {
  const stops = [];
  while (stops.length < TAB_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (!stop || stop.index === stops[0]?.index) break;
    stops.push(stop);
  }
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  return stops;
}

function skipLinkFaults(first, target) {
  if (!first) return ['the page has no tab stop at all'];
  if (!first.href?.startsWith('#')) return [`the first tab stop is ${first.what}, not a link within the page`];
  if (!target) return [`the skip link leads to ${first.href}, which is not there`];
  if (first.width < 2 || first.height < 2) return ['the skip link stays hidden when it has the focus'];
  return [];
}

export async function keyboard(page) {
  const stops = await tabStops(page);
  const [first] = stops;
  const target = first?.href?.startsWith('#')
    ? await page.evaluate((id) => document.getElementById(id) !== null, decodeURIComponent(first.href.slice(1)))
    : false;
  return {
    'skip-link': skipLinkFaults(first, target),
    'focus-not-visible': stops.filter(({ outlined, shadowed }) => !outlined && !shadowed).map(({ what }) => what),
    'focus-obscured': stops.filter(({ obscured }) => obscured).map(({ what }) => what),
    // A link within a line of text is as high as the line.
    'target-size': stops
      .filter(({ inline, width, height }) => !inline && (width < 24 || height < 24))
      .map(({ what, width, height }) => `${what} is ${width.toFixed(0)} × ${height.toFixed(0)} px`),
  };
}

/** In forced colours shadows are not painted, so only an outline shows the focus. */
export async function focusInForcedColours(page) {
  const stops = await tabStops(page);
  return { 'focus-not-visible': stops.filter(({ outlined }) => !outlined).map(({ what }) => `${what} has no outline`) };
}
