import { html, page } from './html.ts';
import { howToAdd, pathUrl } from './suite-page.ts';

/**
 * The repository's `index.html`: its suites, and how to add one of them.
 * @param name of the repository
 * @param source the one at its root
 */
export function homePage(title: string, suites: readonly string[], name: string, source: string): string {
  const items = suites.toSorted().map(
    (each) => html`<li><a href="dists/${pathUrl(each)}/index.html">${each}</a></li>
`,
  );
  return page(
    title,
    html`<h1>${title}</h1>
<p class="soft">Debian packages, for apt.</p>
<h2>Suites</h2>
<ul>
${items}</ul>
<h2>Add it</h2>
${howToAdd(name, source, '.')}
`,
  );
}
