// The one script that a page may have: the site's own, known by its hash, small.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 8_000;

/** Runs in the browser, over parsed pages: the scripts that a page loads. */
export function scriptElements() {
  return __gate.eachDocument((document) =>
    [...document.querySelectorAll('script[src]')].map((script) => ({
      src: script.getAttribute('src'),
      integrity: script.getAttribute('integrity'),
      isPlain: script.defer && !script.async && !script.type,
    })));
}

/** [address, results] for every page. `scripts` maps a page's address to what `scriptElements` found on it. */
export function checkScripts(folder, base, pages, scripts) {
  const root = new URL(base, 'http://site/');
  return pages.map((page) => {
    const found = { 'script-own': [], 'script-integrity': [], 'script-weight': [] };
    const all = scripts.get(page.address);
    if (all.length > 1) found['script-own'].push(`${all.length} scripts, more than one`);
    for (const { src, integrity, isPlain } of all) {
      if (!isPlain) found['script-own'].push(`${src} is not a plain deferred script`);
      const url = new URL(src, new URL(page.file, root));
      if (url.origin !== root.origin || !url.pathname.startsWith(base)) {
        found['script-own'].push(`${src} is not a file of the site`);
        continue;
      }
      const file = join(folder, decodeURIComponent(url.pathname).slice(base.length));
      // A file that is missing is said by the check of weights.
      if (!existsSync(file)) continue;
      const bytes = readFileSync(file);
      const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      if (integrity !== hash) found['script-integrity'].push(`${src} has ${integrity ?? 'no integrity'}, not ${hash}`);
      if (bytes.length >= MOST_BYTES) found['script-weight'].push(`${src} is ${bytes.length} bytes, not under ${MOST_BYTES}`);
    }
    return [page.address, found];
  });
}
