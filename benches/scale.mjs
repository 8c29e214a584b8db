#!/usr/bin/env node
// How building grows with the number of measures: makes sites of several sizes,
// builds each, and prints time, memory and output as a Markdown table, beside
// the time that merely copying the output takes.
//
//   cargo build --release
//   node benches/scale.mjs [--sizes 100,1000,10000] [--runs N] [--keep] [--program FILE]
//
// --runs   builds of each size, of which the quickest counts (3, but 1 from
//          10,000 measures on)
// --keep   leaves the made sites and their output where they are, and says where
//
// Every measure has 12 quarters of figures for the council and 15 others. The
// sites are the same, byte for byte, on every machine and every day.

import { spawn, spawnSync } from 'node:child_process';
import { cpus, tmpdir } from 'node:os';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const BUILD_DATE = '2025-12-10';
const MEASURES_PER_FILE = 100;
const MEASURES_IN_EDITION = 100;
const PEERS = 15;
const BIG = 10_000;

// Each quarter with the day its figures were released.
const QUARTERS = [
  ['2022-23 Q3', '2023-01-25'], ['2022-23 Q4', '2023-04-25'],
  ['2023-24 Q1', '2023-07-25'], ['2023-24 Q2', '2023-10-25'], ['2023-24 Q3', '2024-01-25'], ['2023-24 Q4', '2024-04-25'],
  ['2024-25 Q1', '2024-07-25'], ['2024-25 Q2', '2024-10-25'], ['2024-25 Q3', '2025-01-25'], ['2024-25 Q4', '2025-04-25'],
  ['2025-26 Q1', '2025-07-25'], ['2025-26 Q2', '2025-10-25'],
];

// --- The site ------------------------------------------------------------------

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const padded = (number, width) => String(number).padStart(width, '0');
const measureId = (index) => `measure-${padded(index + 1, 5)}`;
const outcomeId = (index) => `outcome-${padded(index + 1, 4)}`;
const themeId = (index) => `theme-${padded(index + 1, 3)}`;
const areaIds = ['scaleham', ...Array.from({ length: PEERS }, (_, i) => `peerton-${padded(i + 1, 2)}`)];

/** What kinds of measure there are; a site takes them in turn. */
const KINDS = [
  { noun: 'Requests answered in time', unit: '"percent"', decimals: 1, polarity: 'higher', start: 75, step: 4, most: 100, status: 'rule = "tolerance"\npoints = 2.0' },
  { noun: 'Days to decide', unit: '{ one = "day", many = "days" }', decimals: 1, polarity: 'lower', start: 32, step: 3, status: 'rule = "tolerance"\npercent = 10.0' },
  { noun: 'Complaints', unit: '"number"', decimals: 0, polarity: 'lower', start: 240, step: 25, status: 'rule = "tolerance"\npercent = 5.0' },
  { noun: 'Cost of a visit', unit: '"pounds"', decimals: 2, polarity: 'lower', start: 18, step: 1.5, status: 'rule = "tolerance"\npercent = 5.0' },
  { noun: 'Rooms in use', unit: '"percent"', decimals: 1, polarity: 'nearest', start: 85, step: 3, most: 100, width: 2, status: 'rule = "nearest"\nwidth = 2.0' },
  { noun: 'Calls', unit: '"number"', decimals: 0, polarity: 'none', start: 5200, step: 300, status: 'rule = "none"\nreason = "We count this but do not set a target for it."' },
];
const kindOf = (index) => KINDS[index % KINDS.length];

const outcomeCount = (size) => Math.max(4, Math.floor(size / 50));
const isInEdition = (index) => index < MEASURES_IN_EDITION;
const outcomeOf = (index, size) => outcomeId(index % outcomeCount(size));

function measureFile(index, size) {
  const kind = kindOf(index);
  return `title = "${kind.noun}, service ${index + 1}"
question = "How does service ${index + 1} do on ${kind.noun.toLowerCase()}?"
definition = "A made-up measure of service ${index + 1}, counted over each quarter."
unit = ${kind.unit}
decimals = ${kind.decimals}
polarity = "${kind.polarity}"
frequency = "quarter"
accumulation = "in-period"
outcomes = [${isInEdition(index) ? `"${outcomeOf(index, size)}"` : ''}]
category = "${index % 2 === 0 ? 'service-delivery' : 'organisation'}"
vital-sign = ${index % 25 === 0}
peer-group = "similar-councils"

[owner]
directorate = "Directorate ${(index % 5) + 1}"
service = "Service ${index + 1}"
lead-member = "Cabinet member ${(index % 8) + 1}"
officer = "Head of service ${index + 1}"

[status]
${kind.status}

[comparison]
with = "previous"
dead-band = 0.1

[source]
title = "Returns of service ${index + 1}"
publisher = "Scaleham Council"
licence = "Open Government Licence v3.0"
`;
}

/** The figures of one measure: each area drifts from a start of its own. */
function figureRows(index, random) {
  const { start, step, most = Infinity, decimals } = kindOf(index);
  const rows = [];
  for (const area of areaIds) {
    let value = start * (0.85 + 0.3 * random());
    for (const [period, released] of QUARTERS) {
      value = Math.min(most, Math.max(0, value + step * (random() - 0.5)));
      rows.push(`${measureId(index)},${area},${period},${value.toFixed(decimals)},${released}`);
    }
  }
  return rows;
}

function targetRows(index) {
  const { start, polarity, decimals, width } = kindOf(index);
  const low = polarity === 'nearest' ? start - width : start;
  const high = polarity === 'nearest' ? start + width : start;
  const ends = {
    higher: `${low.toFixed(decimals)},`,
    lower: `,${high.toFixed(decimals)}`,
    nearest: `${low.toFixed(decimals)},${high.toFixed(decimals)}`,
  }[polarity];
  return ends ? QUARTERS.map(([period]) => `${measureId(index)},${period},${ends}`) : [];
}

const SITE = `[council]
name = "Scaleham Council"
short-name = "Scaleham"
area = "scaleham"
nation = "england"
notice = "Scaleham is made up, to measure how long a site takes to build."
contact-name = "Performance team"
contact-email = "performance@scaleham.example"

[site]
base-address = "https://performance.scaleham.example"
language = "en-GB"
theme = "civic"

[categories]
service-delivery = "Service delivery"
organisation = "Organisation"
`;

const ACCESSIBILITY = `status = "fully"
tested-how = "This site is made for measuring and is read by no one."
tested-by = "Nobody"
prepared = 2025-07-01
last-reviewed = 2025-07-01
last-tested = 2025-07-01
contact-email = "access@scaleham.example"
contact-phone = "01632 960 000"
answer-within = "5 working days"
signed-by = "Nobody"
`;

const PLAN = `title = "Scaleham Council Plan 2023 to 2027"
start = 2023-04-01
end = 2027-03-31
levels = [{ one = "theme", many = "themes" }, { one = "outcome", many = "outcomes" }]
progress-scale = ["On course", "Some way to go", "Off course"]
`;

const EDITION = `title = "Six-monthly report April to September 2025"
kind = "six-monthly"
plan = "council-plan"
period = "2025-26 H1"
cut-off = 2025-10-31
published = 2025-12-02T09:30:00
`;

/** A Markdown file with front matter. */
const page = (keys, words) => `+++\n${keys}\n+++\n\n${words}\n`;

/** Writes a site of `size` measures into `folder`. */
function writeSite(folder, size) {
  const random = numbersFrom(20251210);
  const write = (path, text) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const lines = (rows) => `${rows.join('\n')}\n`;

  write('plainsight.toml', SITE);
  write('content/home.md', page('title = "How is Scaleham Council doing?"', 'This site is made for measuring.'));
  write('content/about/index.md', page('title = "About this site"', 'This site is made for measuring.'));
  write('content/accessibility.toml', ACCESSIBILITY);

  write('data/areas.csv', lines([
    'area,code,name,from,until,also-known-as',
    ...areaIds.map((area, i) => `${area},X0100${padded(i + 1, 4)},${i === 0 ? 'Scaleham' : `Peerton ${i}`},,,`),
  ]));
  write('data/peer-groups.csv', lines([
    'group,title,year,source,member',
    ...areaIds.slice(1).map((area, i) => (i === 0 ? `similar-councils,Similar councils,2024,Made up,${area}` : `similar-councils,,,,${area}`)),
  ]));

  for (let index = 0; index < size; index += 1) write(`data/measures/${measureId(index)}.toml`, measureFile(index, size));
  for (let first = 0; first < size; first += MEASURES_PER_FILE) {
    const rows = ['measure,area,period,value,released'];
    for (let index = first; index < Math.min(size, first + MEASURES_PER_FILE); index += 1) rows.push(...figureRows(index, random));
    write(`data/figures/figures-${padded(first / MEASURES_PER_FILE + 1, 3)}.csv`, lines(rows));
  }
  const targets = ['measure,period,low,high'];
  for (let index = 0; index < size; index += 1) targets.push(...targetRows(index));
  write('data/targets.csv', lines(targets));

  const plan = 'content/plans/council-plan';
  write(`${plan}/plan.toml`, PLAN);
  const outcomes = outcomeCount(size);
  const themes = Math.ceil(outcomes / 10);
  for (let theme = 0; theme < themes; theme += 1) {
    write(`${plan}/${themeId(theme)}.md`, page(`title = "Theme ${theme + 1}"\nlevel = "theme"\norder = ${theme + 1}`, 'What we want for the borough.'));
  }
  for (let outcome = 0; outcome < outcomes; outcome += 1) {
    write(`${plan}/${outcomeId(outcome)}.md`, page(
      `title = "Outcome ${outcome + 1}"\nlevel = "outcome"\nparent = "${themeId(outcome % themes)}"\norder = ${outcome + 1}`,
      'What we will do, and by when.',
    ));
  }

  const edition = 'content/editions/april-to-september-2025';
  write(`${edition}/edition.toml`, EDITION);
  write(`${edition}/summary.md`, 'Some things went well and some did not.\n');
  for (let outcome = 0; outcome < Math.min(outcomes, MEASURES_IN_EDITION); outcome += 1) {
    // The first measure of the outcome: measures are dealt out in turn.
    const measure = measureId(outcome);
    write(`${edition}/outcomes/${outcomeId(outcome)}.md`, page(
      'progress = "Some way to go"\nwhy = "Some measures rose and some fell."\nsaid-by = "Cabinet member 1"',
      `The latest figure is {{ value("${measure}", period="2025-26 Q2") }}.\n\n\`\`\`chart\nmeasure = "${measure}"\nkind = "line"\n\`\`\``,
    ));
  }
  for (let index = 0; index < Math.min(size, MEASURES_IN_EDITION); index += 1) {
    write(`${edition}/measures/${measureId(index)}.md`, page(
      `said-by = "Service ${index + 1}"\ndated = 2025-10-31\nimprovement-action = "We will look into it."\naction-owner = "Head of service ${index + 1}"\naction-by = 2026-03-31`,
      'This is what we think lies behind the figure.',
    ));
  }
}

// --- Measuring -----------------------------------------------------------------

const GNU_TIME = '/usr/bin/time';

const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;

/** Runs a command to its end: how long it took, what it said, and its exit status. */
function run(command, args, { watch } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { said += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { said += text; });
    const watching = watch && setInterval(() => watch(child.pid), 5);
    child.once('error', reject);
    child.once('exit', () => clearInterval(watching));
    const ended = new Promise((done) => { child.once('exit', () => done(seconds(started))); });
    child.once('close', async (status) => resolve({ time: await ended, said, status }));
  });
}

/** One build: seconds, and the most memory it held, in bytes. */
async function build(program, site, output, folder) {
  const args = ['build', '--site', site, '--output', output, '--date', BUILD_DATE];
  let memory = 0;
  let result;
  if (existsSync(GNU_TIME)) {
    const note = join(folder, 'memory');
    result = await run(GNU_TIME, ['--format', '%M', '--output', note, program, ...args]);
    // A failed command is announced on a line of its own, before.
    memory = Number(readFileSync(note, 'utf8').trim().split('\n').at(-1)) * 1024;
  } else {
    // The kernel keeps the high-water mark itself; ask until the process is gone.
    const watch = (pid) => {
      try {
        memory = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? memory / 1024) * 1024;
      } catch {
        // It ended between two looks.
      }
    };
    result = await run(program, args, { watch });
  }
  if (result.status !== 0) {
    console.error(result.said.slice(0, 5000));
    throw new Error(`the build of ${site} ended with status ${result.status}; --keep leaves the site to look at`);
  }
  return { time: result.time, memory };
}

/** Number of files and bytes under a folder. */
function measureFolder(folder) {
  const sum = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inner = measureFolder(path);
      sum.files += inner.files;
      sum.bytes += inner.bytes;
    } else {
      sum.files += 1;
      sum.bytes += statSync(path).size;
    }
  }
  return sum;
}

async function measure(program, size, runs, folder) {
  const site = join(folder, `site-${size}`);
  const output = join(folder, `output-${size}`);
  const copy = join(folder, `copy-${size}`);
  writeSite(site, size);

  let best = { time: Infinity };
  let memory = 0;
  let copyTime = Infinity;
  for (let i = 0; i < runs; i += 1) {
    // Each build writes everything afresh, and is followed at once by its copy,
    // so that both meet the machine in the same mood.
    rmSync(output, { recursive: true, force: true });
    rmSync(copy, { recursive: true, force: true });
    const built = await build(program, site, output, folder);
    if (built.time < best.time) best = built;
    memory = Math.max(memory, built.memory);
    const copied = await run('cp', ['-r', output, copy]);
    if (copied.status !== 0) throw new Error(`cp failed: ${copied.said}`);
    copyTime = Math.min(copyTime, copied.time);
  }
  return { size, runs, time: best.time, memory, copyTime, ...measureFolder(output) };
}

// --- The table -----------------------------------------------------------------

const COLUMNS = [
  ['measures', ({ size }) => size.toLocaleString('en-GB')],
  ['figures', ({ size }) => (size * QUARTERS.length * areaIds.length).toLocaleString('en-GB')],
  ['runs', ({ runs }) => runs],
  ['build, s', ({ time }) => time.toFixed(2)],
  ['ms a measure', ({ time, size }) => ((time / size) * 1000).toFixed(2)],
  ['peak memory, MB', ({ memory }) => (memory / 1e6).toFixed(0)],
  ['files written', ({ files }) => files.toLocaleString('en-GB')],
  ['MB written', ({ bytes }) => (bytes / 1e6).toFixed(1)],
  ['cp -r, s', ({ copyTime }) => copyTime.toFixed(2)],
  ['build ÷ cp', ({ time, copyTime }) => (time / copyTime).toFixed(1)],
];

function printHead(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  console.log(`${stdout?.trim() || program}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
  console.log(`| ${COLUMNS.map(([name]) => name).join(' | ')} |`);
  console.log(`|${COLUMNS.map(() => '--:').join('|')}|`);
}

const printRow = (result) => console.log(`| ${COLUMNS.map(([, show]) => show(result)).join(' | ')} |`);

// --- The command line ----------------------------------------------------------

function usageError(message) {
  console.error(`${message}\nusage: scale.mjs [--sizes 100,1000,10000] [--runs N] [--keep] [--program FILE]`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        sizes: { type: 'string', default: `100,1000,${BIG}` },
        runs: { type: 'string' },
        keep: { type: 'boolean', default: false },
        program: { type: 'string', default: fileURLToPath(new URL('../target/release/plainsight', import.meta.url)) },
      },
    }).values;
  } catch (error) {
    return usageError(error.message);
  }
}

const options = readOptions();
const wholeNumber = (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : usageError(`not a whole number from 1: ${text}`));
const sizes = options.sizes.split(',').map(wholeNumber);
const runs = options.runs && wholeNumber(options.runs);
if (!existsSync(options.program)) usageError(`${options.program} is not there: run cargo build --release first`);

const folder = mkdtempSync(join(tmpdir(), 'plainsight-scale-'));
try {
  printHead(options.program);
  for (const size of sizes) printRow(await measure(options.program, size, runs ?? (size >= BIG ? 1 : 3), folder));
} finally {
  if (options.keep) console.log(`\nThe sites and their output are in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
