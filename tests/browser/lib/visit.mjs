// One page, opened once and looked at in every mode.

import { runAxe } from '../checks/axe.mjs';
import { comfort, markedTables } from '../checks/comfort.mjs';
import { contrast } from '../checks/contrast.mjs';
import { drawing } from '../checks/drawing.mjs';
import { focusInForcedColours, keyboard } from '../checks/keyboard.mjs';
import { clipping, DOUBLE_TEXT, reflow, scrollBoxes, TEXT_SPACING, textGrows, textSizes, withStyle } from '../checks/layout.mjs';
import { listen } from '../checks/network.mjs';
import { compareWords, visibleWords } from '../checks/without-scripts.mjs';
import { installHelpers } from './in-page.mjs';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const PAPER = { width: 794, height: 1123 }; // A4 at 96 dots an inch

const SCREEN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' };

async function show(page, viewport, media) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...SCREEN, ...media });
  // Once more round the loop, so that style and layout have caught up.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}

/** A page's full address. The not-found page is met as readers meet it. */
function addressOf(site, { file }) {
  const path = file === '404.html' ? 'no/such/page/' : file.replace(/(^|\/)index\.html$/, '$1');
  return site.server.address + path.split('/').map(encodeURIComponent).join('/');
}

/** A page that leads on by itself is looked at before it does. */
async function stayOn(page, url) {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
}

export async function visit(browser, site, { file, address, kind }, report) {
  const url = addressOf(site, { file });
  const inMode = (mode) => (results) => report.add({ site: site.name, page: address, mode }, results);
  // Transitions would be caught half way, and this reader wants none.
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (kind === 'redirect') await stayOn(page, url);
  const whatWasHeard = listen(page, url);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(installHelpers);

  const light = inMode('light');
  await show(page, WIDE, {});
  const words = await page.evaluate(visibleWords);
  light(await runAxe(page));
  light(await page.evaluate(contrast));
  light(await page.evaluate(drawing));
  light(await page.evaluate(scrollBoxes));
  light(await page.evaluate(reflow));
  light(await keyboard(page));

  await show(page, WIDE, { colorScheme: 'dark' });
  inMode('dark')(await runAxe(page));
  inMode('dark')(await page.evaluate(contrast));

  await show(page, WIDE, { forcedColors: 'active' });
  inMode('forced')(await page.evaluate(contrast));
  inMode('forced')(await focusInForcedColours(page));

  await show(page, WIDE, { forcedColors: 'active', colorScheme: 'dark' });
  inMode('forced-dark')(await runAxe(page));
  inMode('forced-dark')(await page.evaluate(contrast));

  await show(page, PAPER, { media: 'print' });
  inMode('print')(await runAxe(page));
  inMode('print')(await page.evaluate(contrast));

  await show(page, NARROW, {});
  inMode('narrow')(await runAxe(page));
  inMode('narrow')(await page.evaluate(drawing));
  inMode('narrow')(await page.evaluate(scrollBoxes));
  inMode('narrow')(await page.evaluate(reflow));
  inMode('narrow')(await page.evaluate(clipping));

  await withStyle(page, TEXT_SPACING, async () => {
    inMode('narrow-spaced')(await page.evaluate(reflow));
    inMode('narrow-spaced')(await page.evaluate(clipping));
    inMode('narrow-spaced')(await cutText(page));
  });

  await show(page, WIDE, {});
  await withStyle(page, TEXT_SPACING, async () => {
    inMode('spaced')(await page.evaluate(reflow));
    inMode('spaced')(await page.evaluate(clipping));
    inMode('spaced')(await cutText(page));
  });
  const before = await page.evaluate(textSizes);
  await withStyle(page, DOUBLE_TEXT, async () => {
    inMode('200%')(textGrows(before, await page.evaluate(textSizes)));
    inMode('200%')(await page.evaluate(reflow));
    inMode('200%')(await page.evaluate(clipping));
  });

  await show(page, WIDE, {});
  const tables = await markedTables(page);
  if (tables > 0) {
    inMode('comfort')(await comfort(page, tables));
    inMode('comfort')(await runAxe(page));
  }

  inMode('any')(await whatWasHeard());
  await context.close();

  inMode('no-scripts')(compareWords(words, await wordsWithoutScripts(browser, url, kind)));
}

/** With wider letters, words in pictures may touch, but none may be lost. */
async function cutText(page) {
  const { 'svg-text-cut': cut } = await page.evaluate(drawing);
  return { 'svg-text-cut': cut };
}

async function wordsWithoutScripts(browser, url, kind) {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', javaScriptEnabled: false });
  const page = await context.newPage();
  if (kind === 'redirect') await stayOn(page, url);
  await page.goto(url, { waitUntil: 'load' });
  const words = await page.evaluate(visibleWords);
  await context.close();
  return words;
}
