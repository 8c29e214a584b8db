#!/usr/bin/env node
// The browser gate: opens built sites in Chromium and says everything that is
// wrong with their pages.
//
//   node tests/browser/gate.mjs [--all] [--verbose] [--jobs N] NAME=FOLDER...
//
// NAME is how a site is called in the output, FOLDER what `plainsight build`
// wrote. Every page is checked for what its HTML alone can show; in the
// browser, up to two pages of each kind are opened, or all with --all.
// README.md beside this file says what is checked and where.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSites } from './lib/run.mjs';
import { Report } from './lib/report.mjs';

const USAGE = 'usage: gate.mjs [--all] [--verbose] [--jobs N] NAME=FOLDER [NAME=FOLDER...]';

function usageError(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '4' },
      },
    });
  } catch (error) {
    return usageError(error.message);
  }
}

const { values, positionals } = readArguments();
if (positionals.length === 0) usageError('no site given');

const sites = positionals.map((argument) => {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(argument) ?? usageError(`not NAME=FOLDER: ${argument}`);
  if (!existsSync(join(folder, 'index.html'))) usageError(`${folder} holds no index.html: is it a built site?`);
  return { name, folder };
});

const jobs = Number(values.jobs);
if (!Number.isInteger(jobs) || jobs < 1) usageError(`--jobs takes a whole number from 1, not ${values.jobs}`);

const report = new Report({ verbose: values.verbose });
await checkSites(sites, { all: values.all, jobs, report });
report.summarise();
process.exit(report.failed === 0 ? 0 : 1);
