// Tables that can be read cell by cell.

/** Runs in the browser, over parsed pages. */
export function tables() {
  const isEmpty = (cell) => !__gate.squash(cell.textContent) && !cell.querySelector('img[alt]:not([alt=""]), svg[role="img"]');

  function where(cell) {
    const table = cell.closest('table');
    const row = [...table.rows].indexOf(cell.parentElement) + 1;
    return `row ${row}, cell ${cell.cellIndex + 1} of "${__gate.squash(table.caption?.textContent).slice(0, 60)}"`;
  }

  return __gate.eachDocument((document) => ({
    'table-caption': [...document.querySelectorAll('table')]
      .filter((table) => !__gate.squash(table.caption?.textContent))
      .map(__gate.describe),
    'table-scope': [...document.querySelectorAll('th:not([scope])')].map(where),
    'table-empty-cell': [...document.querySelectorAll('td, th')].filter(isEmpty).map(where),
    'table-merged-cell': [...document.querySelectorAll(':is(td, th):is([colspan], [rowspan])')]
      .filter((cell) => cell.colSpan > 1 || cell.rowSpan > 1)
      .map(where),
  }));
}
