// What every page as a whole must have.

/** Runs in the browser, over parsed pages. */
export function documents() {
  return __gate.eachDocument((document, { kind }) => ({
    'page-kind': kind === 'unnamed' ? ['body has no data-page attribute'] : [],
    'html-lang': document.documentElement.lang ? [] : ['html has no lang attribute'],
    'title-missing': __gate.squash(document.title) ? [] : ['the title is empty or missing'],
    // Time to read must never run out: a page that leads on does so at once.
    'refresh-waits': [...document.querySelectorAll('meta[http-equiv="refresh" i]')]
      .filter(({ content }) => !/^0\s*;\s*url=/i.test(content))
      .map(({ content }) => `refreshes by "${content}"`),
    // Shown to mouse users only, and never on a phone.
    'title-tooltip': [...document.querySelectorAll('body [title]:not(abbr, iframe)')].map(__gate.describe),
  }));
}

/** Titles are compared across the site, so this runs outside the browser. */
export function duplicateTitles(pages) {
  const titled = pages.map(({ html, address }) => ({ address, title: /<title>([^<]*)<\/title>/i.exec(html)?.[1].trim() }));
  const firstWith = new Map();
  for (const { address, title } of titled) {
    if (title && !firstWith.has(title)) firstWith.set(title, address);
  }
  return titled.map(({ address, title }) => {
    const isFirst = !title || firstWith.get(title) === address;
    return [address, { 'duplicate-title': isFirst ? [] : [`"${title}" is also the title of ${firstWith.get(title)}`] }];
  });
}
