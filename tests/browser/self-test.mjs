#!/usr/bin/env node
// Proves that the gate sees what it should: builds a small site in which every
// page but one is wrong in a known way, and compares what the gate says of each
// page with what its seed expects, no more and no less.
//
//   node tests/browser/self-test.mjs

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Report } from './lib/report.mjs';
import { checkSites } from './lib/run.mjs';
import { extraAssets, seeds } from './self-test/seeds.mjs';

const ASSETS = fileURLToPath(new URL('self-test/assets', import.meta.url));
const siteNames = [...new Set(seeds.map((seed) => seed.site))];

function writeSites(folder) {
  for (const { site, path, content } of seeds.filter((seed) => seed.content)) {
    const file = join(folder, site, path.replace(/^\//, ''), path.endsWith('/') ? 'index.html' : '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const site of siteNames) {
    cpSync(ASSETS, join(folder, site, 'assets'), { recursive: true });
    for (const [name, bytes] of Object.entries(extraAssets)) writeFileSync(join(folder, site, 'assets', name), bytes);
  }
}

/** The rules that failed, as `mode rule`, by `site page`. */
function failuresByPage({ failures }) {
  const byPage = new Map();
  for (const { site, page, mode, rule, details } of failures) {
    const key = `${site} ${page}`;
    if (!byPage.has(key)) byPage.set(key, new Map());
    byPage.get(key).set(`${mode} ${rule}`, details);
  }
  return byPage;
}

const folder = mkdtempSync(join(tmpdir(), 'gate-self-test-'));
const report = new Report({ print: () => {} });
try {
  writeSites(folder);
  await checkSites(siteNames.map((name) => ({ name, folder: join(folder, name) })), { all: true, report });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

let passed = 0;
let failed = 0;
function judge(holds, message) {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(message);
  }
}

// No more and no less than expected, on every page…
const found = failuresByPage(report);
for (const { site, path, expect } of seeds) {
  const key = `${site} ${path}`;
  const fired = found.get(key) ?? new Map();
  for (const expected of expect) judge(fired.has(expected), `${key}: ${expected} did not fire`);
  const surplus = [...fired].filter(([rule]) => !expect.includes(rule));
  judge(surplus.length === 0, `${key}: also fired: ${surplus.map(([rule, details]) => `${rule} (${details[0]})`).join(', ')}`);
  found.delete(key);
}
// What the gate says of a whole site or of a style sheet is expected by name too.
for (const [key, fired] of found) judge(false, `${key}: fired unexpectedly: ${[...fired.keys()].join(', ')}`);

// … and every rule that the gate knows is broken by some seed.
const seeded = new Set(seeds.flatMap(({ expect }) => expect.map((expected) => expected.split(' ')[1])));
for (const rule of report.rules) judge(seeded.has(rule), `no seed breaks the rule ${rule}`);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
