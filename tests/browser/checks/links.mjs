// Links that make sense out of context.

/** Runs in the browser, over parsed pages. */
export function links() {
  const VAGUE = new Set([
    'click', 'click here', 'continue', 'details', 'download', 'find out more', 'go', 'here', 'learn more', 'link',
    'more', 'more details', 'more information', 'open', 'page', 'read', 'read more', 'see here', 'see more', 'see this',
    'start', 'the link', 'the page', 'this', 'this link', 'this page', 'view', 'view more',
  ]);
  const BARE_ADDRESS = /^(https?:\/\/|www\.)\S+$|^[\w-]+(\.[\w-]+)*\.(com|gov|net|org|uk|example)(\/\S*)?$/i;

  return __gate.eachDocument((document) => {
    const found = { 'vague-link-text': [], 'link-text-is-address': [], 'new-tab': [] };
    for (const link of document.querySelectorAll('a[href]')) {
      const text = __gate.statedName(link) || __gate.squash(link.textContent);
      const words = text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '').trim();
      if (VAGUE.has(words)) found['vague-link-text'].push(`"${text}" to ${link.getAttribute('href')}`);
      if (BARE_ADDRESS.test(text)) found['link-text-is-address'].push(`"${text}"`);

      const opensElsewhere = link.target && !['_self', '_top', '_parent'].includes(link.target);
      if (opensElsewhere && !/new (tab|window)/i.test(text)) found['new-tab'].push(`"${text}" does not say that it opens a new tab`);
      if (opensElsewhere && !/noopener/.test(link.rel)) found['new-tab'].push(`"${text}" lacks rel="noreferrer noopener"`);
    }
    return found;
  });
}
