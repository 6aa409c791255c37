// The theme: colours, the narrow screen's navigation, the table of contents, copying code.
(() => {
  'use strict';

  const root = document.documentElement;

  // Colours: what the reader chose, else what the system says.
  const scheme = document.querySelector('.scheme');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.dataset.scheme ? root.dataset.scheme === 'dark' : systemIsDark.matches;
  const showScheme = () => scheme.setAttribute('aria-pressed', String(isDark()));
  scheme.addEventListener('click', () => {
    root.dataset.scheme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('press-scheme', root.dataset.scheme);
    } catch {
      // A browser that remembers nothing still changes the colours of this page.
    }
    showScheme();
  });
  systemIsDark.addEventListener('change', showScheme);
  showScheme();

  // Navigation on a narrow screen.
  const menu = document.querySelector('.menu');
  const sidebar = document.getElementById('site-nav');
  const showMenu = open => {
    menu.setAttribute('aria-expanded', String(open));
    sidebar.classList.toggle('open', open);
  };
  menu.addEventListener('click', () => showMenu(menu.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || menu.getAttribute('aria-expanded') !== 'true') return;
    showMenu(false);
    menu.focus();
  });
  sidebar.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });

  // Table of contents: closed where it stands above the text, marked where it stands beside it.
  const toc = document.querySelector('.toc details');
  if (toc) {
    const isBeside = matchMedia('(min-width: 76rem)');
    const place = () => { toc.open = isBeside.matches; };
    isBeside.addEventListener('change', place);
    place();

    const links = new Map([...toc.querySelectorAll('a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id));
    const mark = () => {
      const line = innerHeight / 4;
      const atEnd = scrollY > 0 && scrollY + innerHeight >= document.body.scrollHeight - 2;
      const above = headings.filter(heading => heading.getBoundingClientRect().top < line);
      const current = atEnd ? headings.at(-1) : above.at(-1);
      for (const [id, link] of links) {
        if (id === current?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    addEventListener('scroll', mark, { passive: true });
    mark();
  }

  // Code: a button that copies it.
  for (const block of navigator.clipboard ? document.querySelectorAll('.code') : []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    block.append(button);
  }
})();
