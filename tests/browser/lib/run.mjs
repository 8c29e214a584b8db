// The order of events: every page is read and judged by its HTML, the picked
// ones are opened, and the Nu HTML Checker runs beside all that.

import { charts } from '../checks/charts.mjs';
import { documents, duplicateTitles } from '../checks/document.mjs';
import { checkHtml } from '../checks/html.mjs';
import { links } from '../checks/links.mjs';
import { checkScripts, scriptElements } from '../checks/scripts.mjs';
import { security } from '../checks/security.mjs';
import { tables } from '../checks/tables.mjs';
import { checkWeight, loadedFiles } from '../checks/weight.mjs';
import { launch } from './browser.mjs';
import { installHelpers } from './in-page.mjs';
import { serve } from './server.mjs';
import { basePath, pickPages, readPages } from './site.mjs';
import { visit } from './visit.mjs';

const PAGES_PARSED_AT_ONCE = 50;
const STATIC_CHECKS = [documents, links, security, tables, charts];

/** Checks that need only the HTML: the browser parses it without showing it. */
async function checkStatically(browser, site, report) {
  const { name, folder, base, pages } = site;
  const context = await browser.newContext();
  const parser = await context.newPage();
  await parser.evaluate(installHelpers);
  const loaded = new Map();
  const scripts = new Map();
  for (let start = 0; start < pages.length; start += PAGES_PARSED_AT_ONCE) {
    const some = pages.slice(start, start + PAGES_PARSED_AT_ONCE);
    await parser.evaluate((sources) => {
      const read = new DOMParser();
      __gate.documents = sources.map(({ html, ...page }) => ({ ...page, document: read.parseFromString(html, 'text/html') }));
    }, some.map(({ address, kind, html }) => ({ address, kind, html })));
    for (const check of STATIC_CHECKS) {
      for (const [page, results] of await parser.evaluate(check)) report.add({ site: name, page, mode: 'html' }, results);
    }
    for (const [page, files] of await parser.evaluate(loadedFiles)) loaded.set(page, files);
    for (const [page, found] of await parser.evaluate(scriptElements)) scripts.set(page, found);
  }
  await context.close();

  for (const [page, results] of duplicateTitles(pages)) report.add({ site: name, page, mode: 'html' }, results);
  for (const [page, results] of checkScripts(folder, base, pages, scripts)) report.add({ site: name, page, mode: 'html' }, results);
  const weight = checkWeight(folder, base, pages, loaded);
  for (const [page, results] of weight.results) report.add({ site: name, page, mode: 'html' }, results);
  report.add({ site: name, page: '(all pages)', mode: 'html' }, weight.medianResult);
  site.medianWeight = weight.median;
}

async function checkByNu({ name, folder, pages }, report) {
  for (const [file, results] of await checkHtml(folder, pages)) {
    const page = pages.find((candidate) => candidate.file === file);
    report.add({ site: name, page: page?.address ?? `/${file}`, mode: 'nu' }, results);
  }
}

/** Runs `work` on every item, `width` of them at a time. */
async function inParallel(items, width, work) {
  const waiting = [...items];
  const worker = async () => {
    while (waiting.length > 0) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: width }, worker));
}

async function openSite({ name, folder }, all) {
  const pages = readPages(folder);
  const base = basePath(pages);
  const picked = all ? pages : pickPages(pages);
  return { name, folder, pages, base, picked, server: await serve(folder, base) };
}

export async function checkSites(sites, { all = false, jobs = 4, report }) {
  const started = Date.now();
  const opened = await Promise.all(sites.map((site) => openSite(site, all)));
  const browser = await launch();
  try {
    const byNu = Promise.all(opened.map((site) => checkByNu(site, report)));
    // A failure here is reported when it is awaited, below.
    byNu.catch(() => {});
    for (const site of opened) await checkStatically(browser, site, report);

    // The biggest first, so that the last to finish is a small one.
    const toVisit = opened
      .flatMap((site) => site.picked.map((page) => ({ site, page })))
      .sort((one, other) => other.page.bytes - one.page.bytes);
    await inParallel(toVisit, jobs, ({ site, page }) => visit(browser, site, page, report));
    await byNu;
  } finally {
    await browser.close();
    await Promise.all(opened.map(({ server }) => server.close()));
  }
  for (const { name, pages, picked, medianWeight } of opened) {
    report.say(`${name}: ${pages.length} pages, ${picked.length} of them opened; median weight ${medianWeight} bytes`);
  }
  report.say(`took ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
