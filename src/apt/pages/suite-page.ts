import { compareVersions, versionAsFound } from '../../deb/index.ts';
import { dateText } from '../suite/index.ts';
import { type ClientAccess, sourcesText, suiteSourceKey } from './client-files.ts';
import { command, howToAdd } from './how-to-add.ts';
import { type Html, html, page } from './html.ts';
import { MOST_ROWS, type Row, rowText } from './rows.ts';

export interface SuiteFacts {
  readonly suite: string;
  readonly codename: string;
  readonly title: string;
  readonly description: string;
  readonly components: readonly string[];
  readonly architectures: readonly string[];
  readonly date: Date;
  readonly validUntil: string | undefined;
  /** Of GitHub, to link commits. */
  readonly serverUrl: string;
}

/** As many packages are shown with their versions at once; of more, each is opened by itself. */
const SHOWN_OPEN = 3;
/** With more packages there is a field to search in. */
const SEEN_AT_ONCE = 8;

/** `dists/<suite>/index.html`. */
export function suitePage(facts: SuiteFacts, rows: readonly Row[], access: ClientAccess): string {
  const root = [...facts.suite.split('/').map(() => '..'), '..'].join('/');
  const stanza = sourcesText(access, [facts.suite], facts.components);
  const url = `${access.url}/${pathUrl(suiteSourceKey(facts.suite, access.name))}`;
  return page(
    `${facts.title} ${facts.suite}`,
    html`<p class="soft"><a href="${root}/index.html">${facts.title}</a></p>
<h1>${facts.suite}</h1>
<p>${facts.description}</p>
<p class="soft">Components ${facts.components.join(', ')} · architectures ${facts.architectures.join(', ')} · changed <time>${dateText(facts.date)}</time>${facts.validUntil === undefined ? '' : ` · valid until ${facts.validUntil}`}</p>
<h2>Add it to a host</h2>
${howToAdd({ name: access.name, stanza, url, root })}
<h2>Packages</h2>
${rows.length === 0 ? html`<p class="soft">None was added since this page is kept.</p>` : packages(rows, root, facts.serverUrl)}
`,
  );
}

function packages(rows: readonly Row[], root: string, serverUrl: string): Html {
  const byName = [...Map.groupBy(rows, ({ name }) => name)];
  const shown = byName.map(([name, versions]) =>
    packageOf(name, versions, root, serverUrl, byName.length <= SHOWN_OPEN),
  );
  const cut = rows.length < MOST_ROWS ? '' : `The newest ${MOST_ROWS}. `;
  return html`<p class="soft">${cut}Times are UTC; the index that apt reads has every package.</p>
${
  byName.length <= SEEN_AT_ONCE
    ? html``
    : html`<p class="search" hidden><input type="search" placeholder="Search" aria-label="Search in these packages"><output class="soft"></output></p>
`
}${shown}`;
}

/** A package once: its newest version, and the older ones below. */
function packageOf(
  name: string,
  rows: readonly Row[],
  root: string,
  serverUrl: string,
  isOpen: boolean,
): Html {
  const versions = rows.toSorted(
    (a, b) =>
      compareVersions(versionAsFound(b.version), versionAsFound(a.version)) ||
      (a.architecture < b.architecture ? -1 : 1),
  );
  const newest = versions[0];
  const lines = versions.map(
    (row) =>
      html`<tr data-package="${rowText(row)}"><td><a href="${root}/${pathUrl(row.filename)}">${row.version}</a></td><td>${row.architecture}</td><td class="number">${sizeOf(row.size)}</td><td>${row.date === '' ? '–' : row.date.slice(0, 16).replace('T', ' ')}</td><td>${commitOf(row, serverUrl)}</td></tr>
`,
  );
  return html`<details class="package"${isOpen ? html` open` : html``}><summary><strong>${name}</strong> <span class="version">${newest?.version ?? ''}</span> <span class="soft">${newest?.synopsis ?? ''}</span></summary>
${command(`sudo apt install ${name}`)}
<div class="wide"><table>
<thead><tr><th>Version</th><th>Architecture</th><th class="number">Size</th><th>Added</th><th>Commit</th></tr></thead>
<tbody>
${lines}</tbody>
</table></div>
</details>
`;
}

function commitOf({ commit, repository }: Row, serverUrl: string): Html {
  if (commit === '') return html`–`;
  const short = commit.slice(0, 7);
  if (repository === '' || !/^https:\/\//.test(serverUrl))
    return html`<code title="${commit}">${short}</code>`;
  return html`<a href="${serverUrl}/${repository}/commit/${commit}"><code>${short}</code></a>`;
}

/** A key as a relative URL: its literal `+`, `~` and `%` arrive as themselves. */
export function pathUrl(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
