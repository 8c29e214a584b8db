// A built site on disk: its HTML pages, their kinds, and which of them to open.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under `folder`, as sorted paths relative to it. Dot files are left out. */
function filesUnder(folder, prefix = '') {
  const found = [];
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) found.push(...filesUnder(folder, `${path}/`));
    else found.push(path);
  }
  return found.sort();
}

/**
 * The pages of a site: `file`, its `address` within the site, `kind` (the
 * `data-page` that every page's body carries), `html` and `bytes`.
 */
export function readPages(folder) {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        file,
        address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        kind: /<body\b[^>]*\bdata-page="?([\w-]+)/.exec(html)?.[1] ?? 'unnamed',
        html,
        bytes: Buffer.byteLength(html),
      };
    });
}

/** The biggest page of each kind, and the first by name: at most two of a kind. */
export function pickPages(pages) {
  const picked = new Set();
  for (const kind of new Set(pages.map((page) => page.kind))) {
    const ofKind = pages.filter((page) => page.kind === kind);
    picked.add(ofKind.reduce((biggest, page) => (page.bytes > biggest.bytes ? page : biggest)));
    picked.add(ofKind.find((page) => !picked.has(page)) ?? ofKind[0]);
  }
  return pages.filter((page) => picked.has(page));
}

/**
 * The path that the site expects to be served under, from the canonical address
 * of its home page. Only 404.html depends on it; every other link is relative.
 */
export function basePath(pages) {
  const home = pages.find((page) => page.file === 'index.html');
  const link = /<link\b[^>]*\brel="?canonical\b[^>]*>/.exec(home?.html ?? '')?.[0];
  const href = /\bhref="?([^"\s>]+)/.exec(link ?? '')?.[1];
  if (!href) return '/';
  return new URL(href, 'http://localhost/').pathname.replace(/[^/]*$/, '');
}
