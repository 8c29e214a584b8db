// How soon a change to one commentary shows in the preview of the example site.
//
// node benches/serve.mjs [--runs 20] [--program target/release/plainsight]
//
// Works on a copy: the example site itself is not touched. A run changes a file,
// then asks for its page until the page says the new words.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "20" },
    program: { type: "string", default: "target/release/plainsight" },
  },
});
const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "plainsight-serve-"));
for (const part of ["plainsight.toml", "content", "data", "themes"]) {
  cpSync(join(repository, part), join(folder, part), { recursive: true });
}

const program = spawn(
  resolve(repository, options.program),
  ["serve", "--site", folder, "--date", "2025-12-10", "--port", "0"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const address = await new Promise((found) => {
  program.stdout.on("data", (text) => found(/http:\S+/.exec(text)[0]));
});

const commentary = join(folder, "content/editions/april-to-september-2025/measures/missed-bins.md");
const page = `${address}reports/april-to-september-2025/measures/missed-bins/`;
const words = readFileSync(commentary, "utf8");
const shows = async (text) => (await (await fetch(page)).text()).includes(text);
while (!(await shows("</html>")));

const times = [];
for (let run = 0; run < Number(options.runs); run += 1) {
  const mark = `Change number ${run}.`;
  writeFileSync(commentary, `${words}\n${mark}\n`);
  const started = performance.now();
  while (!(await shows(mark)));
  times.push(performance.now() - started);
}
program.kill();
rmSync(folder, { recursive: true });

times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0);
console.log(`${times.length} changes: median ${at(0.5)} ms, nine in ten within ${at(0.9)} ms, slowest ${at(1)} ms`);
