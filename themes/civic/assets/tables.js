// Comfort for tables: a press on a heading sorts, a box above a long table finds
// rows. Pages say the same without it. Its words come from the theme's strings,
// on the script element.
(() => {
  const words = document.currentScript.dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const texts = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9 };
  const STATUSES = ["status-off", "status-close", "status-on"];

  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // --- What a cell is worth --------------------------------------------------

  /** A number as people read it: "£4.2 million", "less than 0.1%", "−3", "joint 9th of 15". */
  function numberOf(text) {
    const found = /^(less than |more than |joint )?([-−+]?)\p{Sc}?(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion)\b)?/iu.exec(text);
    if (!found) return null;
    const [, bound, sign, digits, scale] = found;
    const size = Number(digits.replaceAll(",", "")) * (SCALES[scale?.toLowerCase()] ?? 1);
    const nudge = { l: -1, m: 1 }[bound?.[0].toLowerCase()] ?? 0;
    return [sign === "" || sign === "+" ? size : -size, nudge];
  }

  /** When a day, month or period ends: "2 December 2025", "April to June 2025", "2024 to 2025". */
  function dateOf(text) {
    const years = /^(\d\d)\d\d(?: to |[/–-])(?:\d\d)?(\d\d)$/.exec(text);
    const found = /^(?:\p{L}+(?: \d{4})? to )?(\d{1,2} )?(\p{L}+ \d{4})$/u.exec(text);
    const day = years ? `31 March ${years[1]}${years[2]}` : found && `${found[1] ?? "28 "}${found[2]}`;
    const time = Date.parse(`${day} UTC`);
    return Number.isNaN(time) ? null : [time, 0];
  }

  function statusOf(cell) {
    const shape = cell.querySelector("svg[class^=status-]");
    const at = shape ? STATUSES.findIndex((name) => shape.classList.contains(name)) : -1;
    return at < 0 ? null : [at, 0];
  }

  const inOrder = ([a, x], [b, y]) => a - b || x - y;

  /** How a column is sorted: what its cells are worth, and what is said of it. */
  function kindOf(heading, cells) {
    const many = (worth) => cells.filter((cell) => worth(cell)).length * 3 >= cells.length;
    const number = (cell) => numberOf(plain(cell));
    const date = (cell) => dateOf(plain(cell));
    if (cells.some(statusOf)) return { worth: statusOf, compare: inOrder, up: words.worst, down: words.best };
    if (many(date)) return { worth: date, compare: inOrder, up: words.earliest, down: words.latest };
    if (heading.classList.contains("n") || many(number)) return { worth: number, compare: inOrder, up: words.lowest, down: words.highest };
    return { worth: (cell) => plain(cell) || null, compare: texts.compare, up: words.first, down: words.last };
  }

  // --- Sorting -----------------------------------------------------------------

  function makeSortable(table, heard) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];

    function sort(heading) {
      const at = heading.cellIndex;
      const now = { ascending: "descending", descending: null }[heading.ariaSort];
      const order = now === undefined ? "ascending" : now;
      for (const other of headings) other.removeAttribute("aria-sort");
      if (!order) {
        body.append(...original);
        heard.textContent = words.restored;
        return;
      }
      const { worth, compare, up, down } = kindOf(heading, original.map((row) => row.cells[at]));
      const way = order === "ascending" ? 1 : -1;
      const rows = original.map((row) => [row, worth(row.cells[at])]);
      // What has no worth is a gap, and stands last either way.
      rows.sort(([, a], [, b]) => (a === null) - (b === null) || (a === null ? 0 : way * compare(a, b)));
      body.append(...rows.map(([row]) => row));
      heading.setAttribute("aria-sort", order);
      heard.textContent = fill(way > 0 ? up : down, { column: plain(heading) });
    }

    for (const heading of headings) {
      const button = make("button", { type: "button" });
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(heading));
      heading.append(button);
    }
  }

  // --- Finding rows ------------------------------------------------------------

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function makeFilter(table, room) {
    const rows = [...table.tBodies[0].rows].map((row) => [row, folded(row.textContent)]);
    const label = make("label", { textContent: `${words.filter} ` });
    const input = make("input", { type: "search", autocomplete: "off", spellcheck: false });
    const count = make("p", {});
    count.setAttribute("role", "status");
    if (table.caption?.id) input.setAttribute("aria-describedby", table.caption.id);

    input.addEventListener("input", () => {
      // Columns keep their widths, whichever rows are there.
      const headings = [...table.tHead.rows[0].cells];
      const widths = headings.map((heading) => heading.getBoundingClientRect().width);
      headings.forEach(({ style }, i) => Object.assign(style, { boxSizing: "border-box", minWidth: `${widths[i]}px` }));
      const wanted = folded(input.value).split(/\s+/).filter(Boolean);
      for (const [row, text] of rows) row.hidden = !wanted.every((word) => text.includes(word));
      const shown = rows.filter(([row]) => !row.hidden).length;
      const said = shown ? words.count : words.none;
      count.textContent = wanted.length ? fill(said, { shown, total: rows.length }) : "";
    });

    label.append(input);
    room.append(label, count);
  }

  // --- Every table that the theme marks ----------------------------------------

  const heard = make("p", { className: "heard" });
  heard.setAttribute("role", "status");
  heard.dataset.comfort = "";
  document.querySelector("main").append(heard);
  for (const table of document.querySelectorAll("table.measures, table[data-sortable]")) {
    if (!table.tHead || table.tBodies[0]?.rows.length < 2) continue;
    makeSortable(table, heard);
    const room = table.closest(".scroll")?.previousElementSibling;
    if (room?.matches(".filter")) makeFilter(table, room);
  }
})();
