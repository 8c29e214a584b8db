// What the script adds to tables, used as readers use it who have no mouse:
// headings that sort, and a box above long tables that finds rows.

const MARKED = 'table:is(.measures, [data-sortable])';
const LONG = 20;

/** How many tables of a page the script must serve. */
export function markedTables(page) {
  return page.evaluate((marked) => {
    if (!document.querySelector('script[src]')) return 0;
    return [...document.querySelectorAll(marked)].filter((table) => table.tBodies[0].rows.length > 1).length;
  }, MARKED);
}

/** Runs in the browser: the state of the nth marked table. */
function stateOf({ marked, table: at, column }) {
  const squash = __gate.squash;
  const table = [...document.querySelectorAll(marked)].filter((one) => one.tBodies[0].rows.length > 1)[at];
  const rows = [...table.tBodies[0].rows];
  const headings = [...table.tHead.rows[0].cells];
  return {
    caption: squash(table.caption?.textContent),
    headings: headings.map((heading) => squash(heading.textContent)),
    // Names of places to sort by: the rows' own headings, and the first column of figures.
    columns: [0, headings.findIndex((heading) => heading.classList.contains('n'))].filter((index) => index >= 0),
    buttons: headings.filter((heading) => heading.querySelector('button')).length,
    sorted: headings.map((heading) => heading.getAttribute('aria-sort')),
    texts: rows.map((row) => squash(row.cells[column].textContent)),
    order: rows.map((row) => squash(row.cells[0].textContent)),
    said: [...document.querySelectorAll('[role="status"], [aria-live="polite"]')].map((region) => squash(region.textContent)),
  };
}

/** A figure as a number, or null for a gap. */
function figure(text) {
  const [, minus, digits, scale] = /^(?:less than |more than )?(−?)[£€]?([\d,.]+)(?: (thousand|million|billion))?/.exec(text) ?? [];
  if (!digits) return null;
  return Number(digits.replaceAll(',', '')) * (minus ? -1 : 1) * ({ thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 1);
}

/** What is wrong with the order of a column's cells. */
function orderFaults(texts, isFigures, way) {
  const worths = isFigures ? texts.map(figure) : texts;
  const gap = worths.indexOf(null);
  if (gap >= 0 && worths.slice(gap).some((worth) => worth !== null)) return ['a gap stands before a figure'];
  const known = worths.filter((worth) => worth !== null);
  const compare = isFigures ? (a, b) => a - b : new Intl.Collator('en-GB', { numeric: true }).compare;
  const wrong = known.findIndex((worth, i) => i > 0 && way * compare(known[i - 1], worth) > 0);
  return wrong < 0 ? [] : [`"${known[wrong - 1]}" stands before "${known[wrong]}"`];
}

async function sortByKeyboard(page, table, column, found) {
  const look = () => page.evaluate(stateOf, { marked: MARKED, table, column });
  const before = await look();
  const what = `"${before.headings[column]}" of "${before.caption}"`;
  const isFigures = column > 0;
  let { said } = before;
  for (const [wanted, way] of [['ascending', 1], ['descending', -1], [null, 0]]) {
    await page.evaluate(({ marked, table: at, column: index }) => {
      const one = [...document.querySelectorAll(marked)].filter((candidate) => candidate.tBodies[0].rows.length > 1)[at];
      one.tHead.rows[0].cells[index].querySelector('button').focus();
    }, { marked: MARKED, table, column });
    await page.keyboard.press('Enter');
    const now = await look();
    const others = now.sorted.filter((sorted, i) => sorted && i !== column);
    if (now.sorted[column] !== wanted || others.length) found['table-sort'].push(`${what} has aria-sort ${now.sorted}, not ${wanted}`);
    const faults = wanted ? orderFaults(now.texts, isFigures, way) : [];
    found['table-sort'].push(...faults.map((fault) => `${what}, ${wanted}: ${fault}`));
    if (!wanted && now.order.join() !== before.order.join()) found['table-sort'].push(`${what}: the first order does not come back`);
    const isSaid = now.said.some((words, i) => words && (!wanted || words.includes(now.headings[column])) && words !== said[i]);
    said = now.said;
    if (!isSaid) found['table-sort-said'].push(`${what}: nothing is said of ${wanted ?? 'the first order'}`);
  }
}

/** Types into the box above every long table. */
async function filterByKeyboard(page, found) {
  const longTables = await page.evaluate(({ marked, long }) => [...document.querySelectorAll(marked)]
    .map((table) => ({ table, rows: [...table.tBodies[0].rows] }))
    .filter(({ rows }) => rows.length >= long)
    .map(({ table, rows }) => {
      const input = table.closest('.scroll')?.previousElementSibling?.querySelector('input[type="search"]');
      input?.setAttribute('data-gate', table.caption.id);
      return { id: table.caption.id, hasBox: Boolean(input), words: __gate.squash(rows.at(-1).cells[0].textContent) };
    }), { marked: MARKED, long: LONG });
  for (const { id, hasBox, words } of longTables) {
    if (!hasBox) {
      found['table-filter'].push(`the long table #${id} has no box that finds rows`);
      continue;
    }
    const look = () => page.evaluate((captionId) => {
      const table = document.getElementById(captionId).closest('table');
      const rows = [...table.tBodies[0].rows];
      const shown = rows.filter((row) => row.checkVisibility());
      return {
        shown: shown.map((row) => __gate.squash(row.textContent).toLowerCase()),
        hidden: rows.filter((row) => row.hidden).length,
        total: rows.length,
        width: table.offsetWidth,
        top: table.getBoundingClientRect().top + scrollY,
        said: [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent).join(' '),
      };
    }, id);
    const before = await look();
    await page.locator(`input[data-gate="${id}"]`).focus();
    await page.keyboard.insertText(words.toUpperCase());
    const now = await look();
    const fits = now.shown.every((text) => words.toLowerCase().split(' ').every((word) => text.includes(word)));
    if (!now.shown.length || now.shown.length === now.total || !fits) found['table-filter'].push(`"${words}" leaves ${now.shown.length} of ${now.total} rows`);
    if (now.hidden !== now.total - now.shown.length) found['table-filter'].push('rows that are not shown lack the attribute hidden');
    if (!now.said.includes(`${now.shown.length} `)) found['table-filter'].push(`the count of ${now.shown.length} is not said`);
    if (now.width !== before.width || now.top !== before.top) found['table-filter'].push(`#${id} moves from ${before.top} to ${now.top} px, or from ${before.width} to ${now.width} px wide`);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    if ((await look()).hidden) found['table-filter'].push('rows stay hidden when the box is empty');
  }
}

export async function comfort(page, count) {
  const found = { 'table-sort': [], 'table-sort-said': [], 'table-filter': [] };
  // The first and the last say enough of a page with a table for each letter.
  for (const table of new Set([0, count - 1])) {
    const { columns, buttons, headings, caption } = await page.evaluate(stateOf, { marked: MARKED, table, column: 0 });
    if (buttons !== headings.length) {
      found['table-sort'].push(`"${caption}" has ${buttons} buttons for ${headings.length} headings`);
      continue;
    }
    for (const column of columns) await sortByKeyboard(page, table, column, found);
  }
  await filterByKeyboard(page, found);
  return found;
}
