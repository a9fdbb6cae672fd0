import { createHash } from 'node:crypto';

/**
 * What a page can do where scripts run: copy a command, and search. Everything is readable without it. It is the same text on
 * every page, so that its hash in the page's Content-Security-Policy lets it run, and nothing else.
 */
export const SCRIPT = `
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent.trim());
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }
}
const search = document.querySelector('input[type=search]');
if (search) {
  const found = document.querySelector('output');
  const packages = [...document.querySelectorAll('details.package')];
  search.parentElement.hidden = false;
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(' ').filter((word) => word !== '');
    for (const each of packages) {
      const text = each.querySelector('summary').textContent.toLowerCase();
      each.hidden = !words.every((word) => text.includes(word));
    }
    const count = packages.filter((each) => !each.hidden).length;
    found.textContent = words.length === 0 ? '' : count + ' of ' + packages.length;
  });
}
`;

/** As Content-Security-Policy names it. */
export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`;
