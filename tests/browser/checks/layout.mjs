// Pages that bend without breaking: narrow screens, large text and wide text
// spacing.

export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;
export const DOUBLE_TEXT = 'html { font-size: 200% !important; }';

/** Shows the page with `css` added, as a reader's own style sheet would. */
export async function withStyle(page, css, run) {
  // A constructed sheet is not bound by the page's security policy.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  try {
    return await run();
  } finally {
    await page.evaluate(() => document.adoptedStyleSheets.pop());
  }
}

/** Runs in the browser: the page must not scroll sideways. */
export function reflow() {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return { 'sideways-scroll': [] };

  const isInScrollBox = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  const culprits = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right + scrollX > width + 1 && !isInScrollBox(element))
    // The innermost are to blame; the rest only hold them.
    .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
    .map((element) => `${__gate.describe(element)} reaches ${Math.round(element.getBoundingClientRect().right + scrollX)} px of ${width}`);
  return { 'sideways-scroll': culprits.length ? culprits : [`the page is ${document.scrollingElement.scrollWidth} px wide of ${width}`] };
}

/** Runs in the browser: a box that scrolls sideways can be reached and is named. */
export function scrollBoxes() {
  const faults = [];
  for (const box of document.body.querySelectorAll('*')) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
    if (!scrolls || !__gate.isVisible(box)) continue;
    const what = __gate.describe(box);
    if (box.tabIndex < 0) faults.push(`${what} scrolls but cannot be focused`);
    if (box.getAttribute('role') !== 'region' && box.localName !== 'section') faults.push(`${what} scrolls but has no role="region"`);
    if (!__gate.statedName(box)) faults.push(`${what} scrolls but has no name`);
  }
  return { 'scroll-box': faults };
}

/** Runs in the browser: no words are cut off by the box they stand in. */
export function clipping() {
  // Words for screen readers only are cut off on purpose.
  const isForScreenReaders = (element) => element.clientWidth <= 1 || element.clientHeight <= 1;
  const faults = [...document.body.querySelectorAll('*')]
    .filter((element) => element instanceof HTMLElement && __gate.squash(element.textContent))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsBelow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return (cutsAcross || cutsBelow) && __gate.isVisible(element) && !isForScreenReaders(element);
    })
    .map((element) => `${__gate.describe(element)} hides part of its text`);
  return { 'clipped-text': faults };
}

/** Runs in the browser: the font size of every box that holds words of its own. */
export function textSizes() {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element instanceof HTMLElement && __gate.isVisible(element))
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .map((element) => ({ what: __gate.describe(element), size: Number.parseFloat(getComputedStyle(element).fontSize) }));
}

/** Text whose size is fixed does not follow the reader's own setting. */
export function textGrows(before, after) {
  const stuck = before.filter(({ size }, i) => after[i] && after[i].size < size * 1.9);
  return { 'text-does-not-grow': stuck.map(({ what, size }) => `${what} stays near ${size} px`) };
}
