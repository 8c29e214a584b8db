// Scripts add comfort, never content: with them off, a page says the same.
//
// What a script adds as mere comfort (a filter box, say) stands in an element
// with the attribute `data-comfort` and is not compared.

/** Runs in the browser: the words that a reader sees. */
export function visibleWords() {
  const comforts = [...document.querySelectorAll('[data-comfort]')];
  const wasHidden = comforts.map((comfort) => comfort.hidden);
  comforts.forEach((comfort) => { comfort.hidden = true; });
  const words = document.body.innerText.replace(/\s+/g, ' ').trim();
  comforts.forEach((comfort, i) => { comfort.hidden = wasHidden[i]; });
  return words;
}

export function compareWords(withScripts, without) {
  if (withScripts === without) return { 'needs-scripts': [] };
  let start = 0;
  while (withScripts[start] === without[start]) start += 1;
  const excerpt = (text) => `"${text.slice(Math.max(0, start - 20), start + 40)}"`;
  return { 'needs-scripts': [`with scripts ${excerpt(withScripts)}, without ${excerpt(without)}`] };
}
