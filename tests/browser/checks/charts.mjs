// Charts as the HTML states them: named, described, beside their figures, with
// nothing in them to get stuck on.

/** Runs in the browser, over parsed pages. */
export function charts() {
  const MOST_GRID_LINES = 10;
  const squash = __gate.squash;

  /** What is wrong with the ids that an attribute refers to. */
  function brokenReferences(svg, attribute) {
    const ids = squash(svg.getAttribute(attribute)).split(' ').filter(Boolean);
    return ids.flatMap((id) => {
      const count = svg.ownerDocument.querySelectorAll(`[id="${CSS.escape(id)}"]`).length;
      if (count === 0) return [`${attribute} names #${id}, which is not there`];
      return count > 1 ? [`${attribute} names #${id}, which is there ${count} times`] : [];
    });
  }

  function nameFaults(svg) {
    const what = __gate.describe(svg);
    const faults = [...brokenReferences(svg, 'aria-labelledby'), ...brokenReferences(svg, 'aria-describedby')];
    if (svg.getAttribute('role') !== 'img') faults.push('it has no role="img"');
    if (!__gate.statedName(svg)) faults.push('it has no name by aria-labelledby or aria-label');
    return faults.map((fault) => `${what}: ${fault}`);
  }

  const isDescribed = (svg) =>
    squash(svg.querySelector(':scope > desc')?.textContent) || __gate.referencedText(svg, 'aria-describedby');

  /** Lines of the grid: a path draws one for each of its moves. */
  function gridLines(svg) {
    const ofGrid = (element) => [...element.classList].some((name) => name.startsWith('grid'));
    return [...svg.querySelectorAll('line, path, polyline')]
      .filter((line) => {
        for (let part = line; part !== svg; part = part.parentElement) if (ofGrid(part)) return true;
        return false;
      })
      .reduce((count, line) => count + (line.localName === 'path' ? (line.getAttribute('d')?.match(/m/gi) ?? []).length : 1), 0);
  }

  const leadsToData = (figure) =>
    figure.querySelector('table, a[download], a[href$=".csv"], a[href$=".xlsx"], a[href$=".json"], a[href*="#table"]');

  return __gate.eachDocument((document) => {
    const pictures = [...document.querySelectorAll('svg')].filter((svg) => !svg.parentElement.closest('svg') && !svg.hasAttribute('hidden'));
    const spoken = pictures.filter((svg) => !svg.closest('[aria-hidden="true"]'));
    return {
      'svg-name': spoken.flatMap(nameFaults),
      'svg-description': spoken.filter((svg) => !isDescribed(svg)).map((svg) => `${__gate.describe(svg)} has neither desc nor aria-describedby`),
      'svg-tab-stop': [...document.querySelectorAll('svg :is([tabindex], a[href], [focusable="true"]), svg[tabindex]')].map(__gate.describe),
      'svg-decoration': [...document.querySelectorAll('svg :is(filter, linearGradient, radialGradient)')].map(__gate.describe),
      'grid-lines': pictures
        .map((svg) => [svg, gridLines(svg)])
        .filter(([, count]) => count > MOST_GRID_LINES)
        .map(([svg, count]) => `${__gate.describe(svg)} has ${count} grid lines, more than ${MOST_GRID_LINES}`),
      // A picture with words in it is a chart. One in a table stands beside its figures already.
      'chart-without-data': spoken
        .filter((svg) => svg.querySelector('text') && !svg.closest('table'))
        .filter((svg) => !svg.closest('figure') || !leadsToData(svg.closest('figure')))
        .map((svg) => `${__gate.describe(svg)} is in no figure that holds its table or a link to its data`),
    };
  });
}
