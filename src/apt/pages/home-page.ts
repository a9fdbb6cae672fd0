import { howToAdd, type OfferedSource } from './how-to-add.ts';
import { html, page } from './html.ts';
import { pathUrl } from './suite-page.ts';

/**
 * The repository's `index.html`: its suites, and how to add the one that it leads to.
 * @param offered the source at the repository's root
 */
export function homePage(title: string, suites: readonly string[], offered: OfferedSource): string {
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
<h2>Add it to a host</h2>
${howToAdd(offered)}
`,
  );
}
