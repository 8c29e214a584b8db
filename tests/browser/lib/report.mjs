// Collects what the checks found, and prints it.
//
// A check answers with an object from rule to details: `{ 'table-caption': [] }`
// is a rule that held, `{ 'table-caption': ['table#t1'] }` one that did not. One
// rule on one page in one mode is one line and counts once, however many
// elements break it, so that a fault in a footer does not drown the others.

const DETAILS_SHOWN = 3;

export class Report {
  passed = 0;
  rules = new Set();
  failures = [];

  constructor({ verbose = false, print = console.log } = {}) {
    this.verbose = verbose;
    this.print = print;
  }

  get failed() {
    return this.failures.length;
  }

  /** A line for the reader that is no judgement. */
  say(line) {
    this.print(line);
  }

  add({ site, page, mode }, results) {
    for (const [rule, details] of Object.entries(results)) {
      this.rules.add(rule);
      if (details.length === 0) {
        this.passed += 1;
        continue;
      }
      this.failures.push({ site, page, mode, rule, details });
      this.print(`${site} ${page} ${mode} ${rule}: ${this.#shorten(details)}`);
    }
  }

  #shorten(details) {
    const unique = [...new Set(details)];
    if (this.verbose || unique.length <= DETAILS_SHOWN) return unique.join('; ');
    return `${unique.slice(0, DETAILS_SHOWN).join('; ')}; and ${unique.length - DETAILS_SHOWN} more`;
  }

  /** How often each rule failed, then the line that scripts read. */
  summarise() {
    const pagesByRule = new Map();
    for (const { site, page, rule } of this.failures) {
      if (!pagesByRule.has(rule)) pagesByRule.set(rule, new Set());
      pagesByRule.get(rule).add(`${site} ${page}`);
    }
    if (pagesByRule.size > 0) this.print('');
    for (const [rule, pages] of [...pagesByRule].sort()) {
      this.print(`  ${rule}: ${pages.size} ${pages.size === 1 ? 'page' : 'pages'}`);
    }
    this.print(`${this.passed} passed, ${this.failed} failed`);
  }
}
