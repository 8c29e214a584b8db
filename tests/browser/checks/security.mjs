// A strict content security policy, and nothing in the page that it would have
// to be loosened for. (A-39 and the design's "no inline style or script")

/** Runs in the browser, over parsed pages. */
export function security() {
  // Data blocks are not run, so the policy does not concern them.
  const isProgram = (script) => !/json/.test(script.type);
  const leavesOrigin = (address) => /^(https?:)?\/\//i.test(address.trim());

  function policyFaults(document) {
    const policies = [...document.querySelectorAll('head meta[http-equiv="Content-Security-Policy" i]')];
    if (policies.length === 0) return ['no Content-Security-Policy meta element in the head'];
    const faults = [];
    const policy = policies.map((meta) => meta.content).join('; ');
    const fallback = /(?:^|;)\s*default-src\s+([^;]*)/i.exec(policy)?.[1].trim();
    if (!/^'(none|self)'$/.test(fallback ?? '')) faults.push(`default-src is ${fallback ?? 'not given'}, not 'none' or 'self'`);
    const loose = policy.match(/'unsafe-[\w-]+'/g) ?? [];
    faults.push(...loose.map((source) => `the policy allows ${source}`));
    const before = document.querySelector('head :is(link[rel~="stylesheet"], script)');
    // A page runs the scripts that it names, by their hashes, and nothing else.
    const runs = [...document.querySelectorAll('script[src]')].map(({ integrity }) => `'${integrity}'`).sort().join(' ');
    const allowed = /(?:^|;)\s*script-src\s+([^;]*)/i.exec(policy)?.[1].trim().split(/\s+/).sort().join(' ') ?? '';
    if (allowed !== runs) faults.push(`script-src is ${allowed || 'not given'}, not ${runs || 'left out'}`);
    if (!runs && /'self'/.test(fallback ?? '')) faults.push('the policy allows any script of the site');
    const late = before && policies[0].compareDocumentPosition(before) & Node.DOCUMENT_POSITION_PRECEDING;
    if (late) faults.push(`the policy comes after ${__gate.describe(before)}, which it then does not bind`);
    return faults;
  }

  const hasHandler = (element) => [...element.attributes].some(({ name }) => /^on[a-z]+$/.test(name));

  return __gate.eachDocument((document) => {
    const all = [...document.querySelectorAll('*')];
    const loaded = [...document.querySelectorAll('[src], [srcset], [poster], link[href], image[href], use[href], object[data]')]
      // These links are addresses to know, not files to load.
      .filter((element) => !/\b(canonical|alternate|license|author|next|prev)\b/.test(element.getAttribute('rel') ?? ''))
      .flatMap((element) => ['src', 'srcset', 'poster', 'href', 'data'].map((name) => element.getAttribute(name)))
      .filter(Boolean);
    return {
      'security-policy': policyFaults(document),
      'inline-style': [
        ...all.filter((element) => element.hasAttribute('style')).map(__gate.describe),
        ...[...document.querySelectorAll('style')].map(() => 'a style element'),
      ],
      'inline-script': [
        ...all.filter(hasHandler).map((element) => `${__gate.describe(element)} has an event handler`),
        ...[...document.scripts].filter((script) => !script.src && isProgram(script)).map(() => 'a script element without src'),
        ...[...document.querySelectorAll('[href^="javascript:" i]')].map(__gate.describe),
      ],
      'external-resource': loaded.filter(leavesOrigin),
    };
  });
}
