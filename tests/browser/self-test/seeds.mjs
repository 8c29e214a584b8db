// The seeded pages. `expect` lists what the gate must say of each, as
// `mode rule`; an empty list is a page without a fault.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:";

/** The files that seeded pages load beside those of `assets/`: the theme's own script, and one too large. */
export const extraAssets = {
  'tables.js': readFileSync(new URL('../../../themes/civic/assets/tables.js', import.meta.url)),
  'large.js': Buffer.from(`// ${'Too much. '.repeat(900)}\n`),
};

const assetBytes = (name) => extraAssets[name] ?? readFileSync(new URL(`assets/${name}`, import.meta.url));

/** The parts of a page that runs a script as it should: by its hash, which is all that the policy allows. */
function withScript(name, { integrity = `sha384-${createHash('sha384').update(assetBytes(name)).digest('base64')}`, attributes = 'defer' } = {}) {
  const stated = integrity ? ` integrity="${integrity}"` : '';
  return {
    policy: `${POLICY}; script-src ${integrity ? `'${integrity}'` : "'self'"}`,
    head: `<script ${attributes} src="../assets/${name}"${stated}></script>`,
  };
}

export const seeds = [];

/** A correct page around `main`; every other part can be replaced by a wrong one. */
function seed(name, expect, main, parts = {}) {
  const depth = '../'.repeat(name.split('/').length);
  const {
    site = 'seeded',
    path = `/${name}/`,
    assets = `${depth}assets/`,
    title = `${name} – self-test`,
    lang = 'en-GB',
    kind = 'seed',
    policy = POLICY,
    head = '',
    skip = '<a class="skip" href="#content">Skip to main content</a>',
  } = parts;
  const html = `<!doctype html>
<html${lang ? ` lang="${lang}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets}style.css">
${head}
</head>
<body${kind ? ` data-page="${kind}"` : ''}>
${skip}
<header><p>Self-test of the gate</p></header>
<main id="content">
<h1>${name}</h1>
${main.replaceAll('ASSETS/', assets)}
</main>
<footer><p><a class="block" href="${depth}">Home of the self-test</a></p></footer>
</body>
</html>
`;
  seeds.push({ site, path, expect, content: html });
}

/** The same rule in several modes. */
const inModes = (rule, ...modes) => modes.map((mode) => `${mode} ${rule}`);
const COLOUR_MODES = ['light', 'dark', 'forced', 'forced-dark', 'print'];
const AXE_MODES = ['light', 'dark', 'forced-dark', 'print', 'narrow'];

const TABLE = `<table><caption>Recycling by year</caption>
<thead><tr><th scope="col">Year</th><th scope="col">Recycled</th></tr></thead>
<tbody><tr><th scope="row">2024</th><td>41.2%</td></tr></tbody></table>`;

/** A correct chart with `shapes` in it, in a figure with its table. */
const chart = (shapes, { attributes = 'role="img" aria-labelledby="name"', beside = TABLE, desc = '<desc>One year.</desc>' } = {}) => `
<figure><svg width="280" height="120" viewBox="0 0 280 120" ${attributes}>
<title id="name">Recycling rose</title>${desc}
${shapes}
</svg>${beside}</figure>`;

const words = (text) => `<p>${text}</p>`;

// --- Without a fault -----------------------------------------------------------

seed('good', [], `
${words('A page with <a href="../">a link to the start of the self-test</a> in a line of text.')}
${chart(`
  <path class="grid" d="M0 20H280M0 60H280M0 100H280"/>
  <path class="band" d="M0 30H280V50H0Z"/>
  <path class="line" d="M0 80L140 40"/>
  <rect class="ours" x="10" y="60" width="60" height="50"/>
  <text class="inside" x="20" y="90">41</text>
  <text x="150" y="70">Thornmere</text>`)}
<svg width="24" height="24" aria-hidden="true"><circle class="line" cx="12" cy="12" r="9"/></svg>
<div class="scrolls" role="region" aria-label="Recycling by year" tabindex="0">${TABLE.replace('by year', 'by year, wide')}</div>
`, { path: '/' , assets: 'assets/', title: 'Good – self-test' });

seed('comfort', [], words('A script may add comfort.'), withScript('comfort.js'));

seed('404', [], words('Not here.'), { path: '/404.html', assets: '/assets/', title: 'Page not found – self-test' });

// --- The document --------------------------------------------------------------

seed('no-lang', ['html html-lang', ...inModes('axe', ...AXE_MODES)], '', { lang: '' });
seed('no-kind', ['html page-kind'], '', { kind: '' });
seed('no-title', ['html title-missing', 'nu html-errors', ...inModes('axe', ...AXE_MODES)], '', { title: '' });
seed('same-title', ['html duplicate-title'], '', { title: 'Page not found – self-test' });
seed('slow-redirect', ['html refresh-waits'], words('It is <a href="../">at the start of the test</a>.'), { kind: 'redirect', head: '<meta http-equiv="refresh" content="5; url=../">' });
seed('tooltip', ['html title-tooltip'], '<p title="Only for mice">Some words.</p>');

// --- Links ---------------------------------------------------------------------

seed('vague-link', ['html vague-link-text'], words('For the figures <a href="../">click here</a> please.'));
seed('bare-address', ['html link-text-is-address'], words('See <a href="https://www.gov.uk/">www.gov.uk</a> for more.'));
seed('new-tab', ['html new-tab'], words('Read <a href="../" target="_blank" rel="noreferrer noopener">the start of the test</a> again.'));

// --- Security and network ------------------------------------------------------

seed('no-policy', ['html security-policy'], '', { policy: '' });
seed('loose-policy', ['html security-policy'], '', { policy: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:" });
seed('inline-style', ['html inline-style', 'any security-policy-violation'], '<p style="color: red">Some words.</p>');
seed('style-element', ['html inline-style', 'any security-policy-violation'], '', { head: '<style>p { margin: 0; }</style>' });
seed('inline-script', ['html inline-script', 'any security-policy-violation'], '<script>var x = 1;</script>');
seed('event-handler', ['html inline-script', 'any security-policy-violation'], '<p onclick="go()">Some words.</p>');
// A policy that lets the request be made: nothing listens there, so it fails.
seed('elsewhere', ['html external-resource', 'any request-elsewhere', 'any console'],
  '<p><img src="http://127.0.0.1:9/pixel.png" alt="A pixel" width="1" height="1"></p>', { policy: `${POLICY} http://127.0.0.1:9` });
seed('missing-file', ['html missing-file', 'any request-failed', 'any console'], '<p><img src="gone.png" alt="Gone" width="40" height="40"></p>');
seed('complains', ['any console', 'any cookies'], '', withScript('complains.js'));

// --- Scripts -------------------------------------------------------------------

seed('needs-scripts', ['no-scripts needs-scripts'], '', withScript('adds.js'));
// What may run is what the page names, and the page names it by its hash.
seed('any-script', ['html security-policy'], '', { policy: `${POLICY}; script-src 'self'` });
seed('any-file', ['html security-policy'], '', { policy: "default-src 'self'; img-src data:" });
seed('other-policy', ['html security-policy'], '', { ...withScript('comfort.js'), policy: `${POLICY}; script-src 'self'` });
seed('no-integrity', ['html script-integrity', 'html security-policy'], '', withScript('comfort.js', { integrity: '' }));
seed('wrong-integrity', ['html script-integrity', 'any console'], '', withScript('comfort.js', { integrity: `sha384-${'A'.repeat(64)}` }));
seed('large-script', ['html script-weight'], '', withScript('large.js'));
seed('module', ['html script-own'], '', withScript('comfort.js', { attributes: 'type="module"' }));
const [one, other] = ['comfort.js', 'tables.js'].map((name) => withScript(name));
seed('two-scripts', ['html script-own'], '', { head: one.head + other.head, policy: `${one.policy} ${other.policy.split('script-src ')[1]}` });
// A hash says what may run, not where it is from; nothing listens there, so it fails.
seed('script-elsewhere', ['html script-own', 'html external-resource', 'any request-elsewhere', 'any console'], '', {
  head: `<script defer src="http://127.0.0.1:9/theirs.js" integrity="sha384-${'A'.repeat(64)}"></script>`,
  policy: `${POLICY}; script-src 'sha384-${'A'.repeat(64)}'`,
});

// --- What a script adds to tables ----------------------------------------------

const VALUES = ['£4.2 million', 'less than 0.1', 'Late', '−3', '1,203', '0.1', '41.2', '£900 thousand'];
const longTable = `<div class="filter" data-comfort></div>
<div class="scroll"><table data-sortable><caption id="long">Every area</caption>
<thead><tr><th scope="col">Area</th><th scope="col" class="n">Spent</th></tr></thead>
<tbody>${Array.from({ length: 24 }, (_, i) => `<tr><th scope="row">Area ${(i * 7) % 24 + 1}</th><td class="n">${VALUES[i % VALUES.length]}</td></tr>`).join('\n')}</tbody></table></div>`;
const SAID = 'data-lowest="{column}, lowest first" data-highest="{column}, highest first" data-first="{column}, A to Z" data-last="{column}, Z to A" data-restored="As published" data-filter="Find:" data-count="{shown} of {total}" data-none="None"';
seed('tables', [], longTable, withScript('tables.js', { attributes: `defer ${SAID}` }));
seed('tables-without-scripts', [], longTable);
seed('sorts-nothing', ['comfort table-sort', 'comfort table-sort-said', 'comfort table-filter'], longTable, withScript('sorts-nothing.js'));

// --- axe and the HTML checker --------------------------------------------------

seed('no-alt', ['nu html-errors', ...inModes('axe', ...AXE_MODES)], '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="40" height="40"></p>');
seed('skipped-heading', ['nu html-errors', ...inModes('axe', ...AXE_MODES)], '<h4>Too deep</h4>');
seed('pale-words', inModes('axe', 'light', 'print', 'narrow'), '<p class="pale-words">Hard to read in light.</p>');
seed('wrong-markup', ['nu html-errors'], '<p>One <span>two</p><p>three</p>');
seed('wrong-css', [], '', { head: '<link rel="stylesheet" href="../assets/wrong.css">' });

// --- Tables --------------------------------------------------------------------

seed('no-caption', ['html table-caption'], TABLE.replace(/<caption>.*<\/caption>/, ''));
seed('no-scope', ['html table-scope'], TABLE.replace('<th scope="row">', '<th>'));
seed('empty-cell', ['html table-empty-cell'], TABLE.replace('41.2%', ''));
seed('merged-cell', ['html table-merged-cell'], TABLE.replace('</tbody>', '<tr><th scope="row" colspan="2">All</th></tr></tbody>'));

// --- Charts as stated ----------------------------------------------------------

const DOT = '<circle class="ours" cx="40" cy="60" r="8"/>';
seed('no-role', ['html svg-name'], chart(DOT, { attributes: 'aria-labelledby="name"' }));
seed('no-name', ['html svg-name', ...inModes('axe', ...AXE_MODES)], chart(DOT, { attributes: 'role="img"' }).replace(/<title.*?<\/title>/, ''));
seed('lost-name', ['html svg-name'], chart(DOT, { attributes: 'role="img" aria-labelledby="name gone"' }));
seed('no-description', ['html svg-description'], chart(DOT, { desc: '' }));
seed('chart-tab-stop', ['html svg-tab-stop'], chart(DOT.replace('/>', ' tabindex="0"/>')));
seed('gradient', ['html svg-decoration'], chart(`<linearGradient id="g"><stop offset="0"/></linearGradient>${DOT}`));
seed('dense-grid', ['html grid-lines'], chart(`<path class="grid" d="${'M0 9h280'.repeat(11)}"/>${DOT}`));
seed('no-data', ['html chart-without-data'], chart(`${DOT}<text x="60" y="60">Thornmere</text>`, { beside: '' }));

// --- Charts as drawn -----------------------------------------------------------

const LABEL = '<text x="60" y="60">Thornmere</text>';
seed('tiny-words', inModes('svg-text-small', 'light', 'narrow'), chart(LABEL.replace('<text', '<text class="tiny"')));
// A chart scaled down to a narrow screen takes its words with it.
seed('scaled-down', ['narrow svg-text-small'], chart(LABEL).replace('width="280" height="120" viewBox="0 0 280 120"', 'width="420" viewBox="0 0 420 120"'));
seed('rotated', inModes('svg-text-rotated', 'light', 'narrow'), chart(LABEL.replace('<text', '<text transform="rotate(-20 60 60)"')));
seed('cut', inModes('svg-text-cut', 'light', 'narrow', 'spaced', 'narrow-spaced'), chart(LABEL.replace('x="60"', 'x="240"')));
seed('cut-when-spaced', inModes('svg-text-cut', 'spaced', 'narrow-spaced'), chart('<text x="275" y="60" text-anchor="end">Thornmere and similar councils</text>'));
seed('overlap', inModes('svg-text-overlap', 'light', 'narrow'), chart(`${LABEL}<text x="90" y="64">Councils</text>`));
seed('pale-label', inModes('svg-text-contrast', 'light', 'forced', 'print'), chart(LABEL.replace('<text', '<text class="pale-fill"')));
seed('label-on-bar', inModes('svg-text-contrast', ...COLOUR_MODES), chart(`${DOT}<text x="36" y="64" class="ours">4</text>`));
// Browsers do not repaint pictures in forced colours: black stays black.
seed('black-on-black', inModes('svg-text-contrast', 'dark', 'forced-dark'), chart(LABEL.replace('<text', '<text class="fixed-black"')));
seed('pale-bar', inModes('svg-mark-contrast', 'light', 'forced', 'print'), chart('<rect class="bar pale-fill" width="40" height="60"/>'));
seed('dark-line', inModes('svg-mark-contrast', 'dark', 'forced-dark'), chart('<g class="line"><path class="fixed-blue" d="M0 60H200"/></g>'));
seed('band-without-outline', inModes('svg-mark-contrast', 'light', 'forced', 'print'), chart('<path class="band pale-band" d="M0 30H280V50H0Z"/>'));
seed('pale-in-print', ['print svg-mark-contrast'], chart(DOT.replace('"ours"', '"ours pale-in-print"')));

// --- Layout --------------------------------------------------------------------

seed('too-wide', inModes('sideways-scroll', 'narrow', 'narrow-spaced'), '<p class="too-wide">Some words.</p>');
seed('scroll-box', [...inModes('scroll-box', 'light', 'narrow'), ...inModes('axe', ...AXE_MODES)], `<div class="scrolls">${TABLE}</div>`);
seed('clipped', inModes('clipped-text', 'spaced', 'narrow', 'narrow-spaced'), '<p class="fixed-box">Words in a box of one line, which they outgrow when they must wrap.</p>');
seed('stuck-size', ['200% text-does-not-grow'], '<p class="fixed-size">These words keep their size.</p>');

// --- Keyboard ------------------------------------------------------------------

seed('no-skip-link', ['light skip-link'], '', { skip: '' });
seed('lost-skip-target', ['light skip-link', ...inModes('axe', ...AXE_MODES)], '', { skip: '<a class="skip" href="#gone">Skip to main content</a>' });
seed('no-focus-ring', inModes('focus-not-visible', 'light', 'forced'), words('A link to <a class="no-ring" href="../">the start of the test</a>.'));
seed('shadow-ring', ['forced focus-not-visible'], words('A link to <a class="shadow-ring" href="../">the start of the test</a>.'));
seed('small-target', ['light target-size'], '<p class="row"><a class="small-target" href="../">A</a> <a class="small-target" href="../good/">B</a></p>');
seed('covered-focus', ['light focus-obscured'], `<div class="cover"><p>Always on top</p></div>${words('A link to <a href="../">the start of the test</a>.')}`);

// --- Weight --------------------------------------------------------------------

const LONG = words('All of it. ').repeat(7000);
seed('heavy', ['html page-weight'], LONG);
seed('whole-report', [], LONG, { kind: 'whole' });
seed('heavy', [], words('All of it. ').repeat(3000), { site: 'heavy-site', path: '/', assets: 'assets/', title: 'Heavy site' });

// What is said of a site as a whole, or of a file that is no page.
seeds.push({ site: 'heavy-site', path: '(all pages)', expect: ['html median-weight'] });
seeds.push({ site: 'seeded', path: '/assets/wrong.css', expect: ['nu css-errors'], content: 'p { colour: red; }' });
