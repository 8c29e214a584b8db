// Nothing leaves the site, and the browser has nothing to complain of.

/** Starts listening to a page; the answer tells what was heard so far. */
export function listen(page, site) {
  const origin = new URL(site).origin;
  const heard = { 'request-elsewhere': [], 'request-failed': [], console: [], 'security-policy-violation': [] };

  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (to !== origin && protocol !== 'data:' && protocol !== 'blob:') heard['request-elsewhere'].push(request.url());
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) heard['request-failed'].push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => heard.console.push(`uncaught ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // Opening the not-found page is answered with 404, as it should be.
    if (message.location().url === page.url() && /status of 404/.test(message.text())) return;
    const rule = /Content.Security.Policy/i.test(message.text()) ? 'security-policy-violation' : 'console';
    heard[rule].push(`${message.text()} (${message.location().url})`);
  });

  return async function whatWasHeard() {
    const cookies = await page.context().cookies();
    return { ...heard, cookies: cookies.map(({ name }) => `the cookie ${name} is set`) };
  };
}
