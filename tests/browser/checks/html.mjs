// The Nu HTML Checker, once over all HTML and CSS files of a site.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

function runNu(folder) {
  return new Promise((resolve, reject) => {
    const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--errors-only', '--also-check-css', '--skip-non-html'];
    // A deep page overflows Java's usual stack inside the checker.
    const nu = spawn('java', ['-Xss4m', '-jar', JAR, ...options, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    nu.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
    nu.stderr.setEncoding('utf8').on('data', (text) => { complaints += text; });
    nu.once('error', (error) => reject(new Error(`cannot run java, which the Nu HTML Checker needs: ${error.message}`)));
    nu.once('close', () => {
      try {
        resolve(JSON.parse(output).messages);
      } catch {
        reject(new Error(`the Nu HTML Checker gave no answer: ${complaints || output}`));
      }
    });
  });
}

/** [file, results] for every page, and for every style sheet that has errors. */
export async function checkHtml(folder, pages) {
  const root = realpathSync(folder);
  const errors = new Map(pages.map(({ file }) => [file, []]));
  for (const { url, lastLine, message } of await runNu(root)) {
    const file = url ? relative(root, fileURLToPath(url)) : 'the checker itself';
    if (!errors.has(file)) errors.set(file, []);
    errors.get(file).push(`line ${lastLine ?? '?'}: ${message}`);
  }
  return [...errors].map(([file, details]) => [file, { [file.endsWith('.css') ? 'css-errors' : 'html-errors']: details }]);
}
