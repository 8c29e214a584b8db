// A page with all it loads stays under 100 kB, uncompressed; half of all pages
// stay under 40 kB.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 100_000;
const MOST_MEDIAN_BYTES = 40_000;
// The whole edition on one page is made to be printed.
const UNLIMITED_KINDS = ['whole'];

/** Runs in the browser, over parsed pages: the addresses of what a page loads. */
export function loadedFiles() {
  return __gate.eachDocument((document) =>
    [...document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], [src]')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href'))
      .filter((address) => address && !/^(data:|https?:|\/\/)/.test(address)));
}

/** The files that a style sheet loads in its turn. */
function filesInStyleSheet(file) {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/url\(\s*['"]?([^'")]+)/g), ...css.matchAll(/@import\s+['"]([^'"]+)/g)]
    .map(([, address]) => address)
    .filter((address) => !/^(data:|#|https?:)/.test(address));
}

/** Every file that loading these addresses brings, each once. */
function closure(addresses, from, toFile) {
  const files = new Set();
  const visit = (address, base) => {
    const url = new URL(address, base);
    const file = toFile(url);
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.css') || !existsSync(file)) return;
    for (const inner of filesInStyleSheet(file)) visit(inner, url);
  };
  for (const address of addresses) visit(address, from);
  return [...files];
}

/**
 * [address, results] for every page, and the median of their weights.
 * `loaded` maps a page's address to what `loadedFiles` found on it.
 */
export function checkWeight(folder, base, pages, loaded) {
  const root = new URL(base, 'http://site/');
  const toFile = (url) => join(folder, decodeURIComponent(url.pathname).slice(base.length));
  const weighed = pages.map((page) => {
    const files = closure(loaded.get(page.address), new URL(page.file, root), toFile);
    const missing = files.filter((file) => !existsSync(file));
    const bytes = files.filter((file) => existsSync(file)).reduce((sum, file) => sum + statSync(file).size, page.bytes);
    return { page, bytes, missing };
  });
  const results = weighed.map(({ page, bytes, missing }) => {
    const tooHeavy = bytes > MOST_BYTES && !UNLIMITED_KINDS.includes(page.kind);
    return [page.address, {
      'page-weight': tooHeavy ? [`${bytes} bytes with all it loads, more than ${MOST_BYTES}`] : [],
      'missing-file': missing.map((file) => file.slice(join(folder, '/').length)),
    }];
  });
  const sorted = weighed.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const tooHeavy = median >= MOST_MEDIAN_BYTES ? [`${median} bytes, not under ${MOST_MEDIAN_BYTES}`] : [];
  return { results, median, medianResult: { 'median-weight': tooHeavy } };
}
