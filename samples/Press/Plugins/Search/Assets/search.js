// The search: looks through search-index.js, which is loaded when the search is first opened.
(() => {
  'use strict';

  const indexUrl = document.currentScript.dataset.index;
  const siteRoot = new URL('../', new URL(indexUrl, location.href));
  const mostResults = 30;

  const dialog = document.querySelector('dialog.search');
  const input = dialog.querySelector('input');
  const status = dialog.querySelector('.search-status');
  const list = dialog.querySelector('[role=listbox]');
  let entries;
  let active = -1;

  // Letters without their accents, in lower case, so that "cafe" finds "Café".
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const load = () => new Promise((resolve, reject) => {
    if (entries) return resolve();
    const script = document.createElement('script');
    script.src = indexUrl;
    script.onload = () => {
      entries = window.pressSearchIndex.map(entry => ({
        ...entry,
        foldedTitle: fold(entry.title),
        foldedHeading: fold(entry.heading),
        foldedText: fold(entry.text),
      }));
      resolve();
    };
    script.onerror = () => reject(new Error('The search index could not be loaded.'));
    document.head.append(script);
  });

  // A term in a heading outweighs any number of them in the text; a whole word outweighs a part of one.
  const weigh = (text, term, whole, start, part) => {
    const at = text.indexOf(term);
    if (at < 0) return 0;
    if (text === term) return whole;
    return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1]) ? start : part;
  };

  const score = (entry, terms) => {
    let sum = 0;
    for (const term of terms) {
      const inTitle = weigh(entry.foldedTitle, term, 60, 30, 12);
      const inHeading = weigh(entry.foldedHeading, term, 50, 26, 10);
      const inText = weigh(entry.foldedText, term, 5, 4, 2);
      if (inTitle + inHeading + inText === 0) return 0;
      // A part of a page does not profit fully from the page's title: the page itself comes first.
      sum += (entry.heading ? inTitle / 4 : inTitle) + inHeading + inText;
    }
    return sum;
  };

  const find = terms => entries
    .map((entry, position) => ({ entry, position, score: score(entry, terms) }))
    .filter(hit => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .map(hit => hit.entry);

  const excerpt = (text, terms) => {
    const folded = fold(text);
    const places = terms.map(term => folded.indexOf(term)).filter(at => at >= 0);
    const first = places.length ? Math.min(...places) : 0;
    const start = first < 50 ? 0 : text.indexOf(' ', first - 50) + 1;
    return (start > 0 ? '… ' : '') + text.slice(start, start + 170) + (start + 170 < text.length ? ' …' : '');
  };

  // Nodes rather than HTML: what stands in the index is text.
  const marked = (text, terms) => {
    const nodes = document.createDocumentFragment();
    const folded = fold(text);
    let at = 0;
    while (at < text.length) {
      const next = terms
        .map(term => ({ start: folded.indexOf(term, at), length: term.length }))
        .filter(place => place.start >= 0)
        .sort((a, b) => a.start - b.start || b.length - a.length)[0];
      if (!next) break;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(next.start, next.start + next.length);
      nodes.append(text.slice(at, next.start), mark);
      at = next.start + next.length;
    }
    nodes.append(text.slice(at));
    return nodes;
  };

  const element = (name, className, ...content) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...content);
    return node;
  };

  const option = (entry, terms, number) => {
    const heading = entry.heading ? [element('span', 'search-heading', marked(entry.heading, terms))] : [];
    const link = element('a', 'search-result',
      element('span', 'search-title', marked(entry.title, terms), ...heading),
      element('span', 'search-text', marked(excerpt(entry.text, terms), terms)));
    link.href = new URL(entry.url, siteRoot).href;
    link.tabIndex = -1;
    const item = element('li', '', link);
    item.id = `search-result-${number}`;
    item.setAttribute('role', 'option');
    return item;
  };

  const select = number => {
    const options = list.children;
    options[active]?.removeAttribute('aria-selected');
    active = options.length ? (number + options.length) % options.length : -1;
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[active].id);
  };

  const show = () => {
    const terms = fold(input.value).split(/\s+/).filter(Boolean);
    const hits = terms.length ? find(terms) : [];
    list.replaceChildren(...hits.slice(0, mostResults).map((entry, number) => option(entry, terms, number)));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = !terms.length ? ''
      : !hits.length ? `Nothing found for “${input.value.trim()}”.`
      : hits.length === 1 ? '1 result'
      : hits.length > mostResults ? `${hits.length} results, the best ${mostResults} of them:`
      : `${hits.length} results`;
    select(0);
  };

  const open = async query => {
    if (!dialog.open) dialog.showModal();
    if (query !== undefined) input.value = query;
    input.select();
    try {
      await load();
      show();
    } catch (error) {
      status.textContent = error.message;
    }
  };

  document.querySelector('.search-open').addEventListener('click', () => open());
  dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => {
    // A click beside the box, or on a result, which may be on this very page.
    if (event.target === dialog || event.target.closest('a')) dialog.close();
  });
  input.addEventListener('input', () => { if (entries) show(); });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') select(active + 1);
    else if (event.key === 'ArrowUp') select(active - 1);
    else if (event.key === 'Enter') list.children[active]?.firstChild.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    open();
  });

  const query = new URLSearchParams(location.search).get('q');
  if (query) open(query);
})();
