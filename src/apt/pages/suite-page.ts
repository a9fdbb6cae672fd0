import type { Entry } from '../entry.ts';
import { dateText } from '../suite/index.ts';
import { type ClientAccess, keyringKey, sourcesText } from './client-files.ts';
import { type Html, html, page, unescapeHtml } from './html.ts';

/** A package as the page lists it. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly size: number;
  readonly filename: string;
  /** When it was added, ISO 8601 in whole seconds; empty where that isn't known. */
  readonly date: string;
  readonly commit: string;
  readonly repository: string;
}

/** Rows on a page: so that it costs the same in any repository. */
export const MOST_ROWS = 200;

export function rowOf(entry: Entry, added: Date | undefined): Row {
  return {
    name: entry.name,
    version: entry.version.text,
    architecture: entry.architecture,
    size: entry.size,
    filename: entry.filename,
    date: added === undefined ? '' : `${added.toISOString().slice(0, 19)}Z`,
    commit: entry.commit ?? '',
    repository: entry.repository ?? '',
  };
}

/** The rows of a page that we made before; none where it isn't one. */
export function readRows(page: string): readonly Row[] {
  const rows: Row[] = [];
  for (const [, attributes = ''] of page.matchAll(/<tr data-package="([^"]*)">/g)) {
    const [
      name = '',
      version = '',
      architecture = '',
      size = '',
      filename = '',
      date = '',
      commit = '',
      repository = '',
    ] = unescapeHtml(attributes).split(' ');
    const isRow =
      /^[a-z0-9][a-z0-9+.-]*$/.test(name) &&
      version !== '' &&
      /^\d{1,15}$/.test(size) &&
      /^(-|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.test(date) &&
      /^(-|[0-9a-f]{40})$/.test(commit) &&
      /^(-|[\w.-]+\/[\w.-]+)$/.test(repository);
    if (!isRow) continue;
    const given = (text: string): string => (text === '-' ? '' : text);
    rows.push({
      name,
      version,
      architecture,
      size: Number(size),
      filename,
      date: given(date),
      commit: given(commit),
      repository: given(repository),
    });
  }
  return rows;
}

/** What is the same package has the same. */
export function rowId({ name, version, architecture }: Row): string {
  return `${name} ${version} ${architecture}`;
}

/** The rows after a change: what came first, newest on top, none of what went. */
export function nextRows(
  before: readonly Row[],
  added: readonly Row[],
  removed: readonly Row[],
): readonly Row[] {
  const gone = new Set([...removed, ...added].map(rowId));
  const rows = [...added, ...before.filter((row) => !gone.has(rowId(row)))];
  return rows.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)).slice(0, MOST_ROWS);
}

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

/** `dists/<suite>/index.html`. */
export function suitePage(facts: SuiteFacts, rows: readonly Row[], access: ClientAccess): string {
  const up = facts.suite.split('/').map(() => '..');
  const root = [...up, '..'].join('/');
  return page(
    `${facts.title} ${facts.suite}`,
    html`<p class="soft"><a href="${root}/index.html">${facts.title}</a></p>
<h1>${facts.suite}</h1>
<p>${facts.description}</p>
<p class="soft">Components ${facts.components.join(', ')} · architectures ${facts.architectures.join(', ')} · changed <time>${dateText(facts.date)}</time>${facts.validUntil === undefined ? '' : ` · valid until ${facts.validUntil}`}</p>
<h2>Add it</h2>
${howToAdd(access.name, sourcesText(access, [facts.suite], facts.components), root)}
<h2>Packages</h2>
${rows.length === 0 ? html`<p class="soft">None was added since this page is kept.</p>` : rowsTable(rows, root, facts.serverUrl)}
`,
  );
}

/** The deb822 stanza with the key in it, to copy. */
export function howToAdd(name: string, source: string, root: string): Html {
  return html`<p>Write this to <code>/etc/apt/sources.list.d/${name}.sources</code>, then run <code>sudo apt update</code>:</p>
<pre>${source}</pre>
<p class="soft">The key alone: <a href="${root}/${keyringKey(name)}">${keyringKey(name)}</a>, <a href="${root}/${name}-archive-keyring.gpg">${name}-archive-keyring.gpg</a>. Put it into <code>/etc/apt/keyrings</code> and name its path in <code>Signed-By</code>, if you keep keys in files.</p>`;
}

function rowsTable(rows: readonly Row[], root: string, serverUrl: string): Html {
  const cells = rows.map(
    (
      row,
    ) => html`<tr data-package="${dataOf(row)}"><td><a href="${root}/${pathUrl(row.filename)}">${row.name}</a></td><td>${row.version}</td><td>${row.architecture}</td><td class="number">${sizeOf(row.size)}</td><td>${row.date === '' ? '–' : row.date.slice(0, 16).replace('T', ' ')}</td><td>${commitOf(row, serverUrl)}</td></tr>
`,
  );
  const cut = rows.length < MOST_ROWS ? '' : `The newest ${MOST_ROWS}. `;
  return html`<p class="soft">${cut}Times are UTC; the index that apt reads has every package.</p>
<div class="wide"><table>
<thead><tr><th>Package</th><th>Version</th><th>Architecture</th><th class="number">Size</th><th>Added</th><th>Commit</th></tr></thead>
<tbody>
${cells}</tbody>
</table></div>`;
}

function dataOf({ name, version, architecture, size, filename, date, commit, repository }: Row): string {
  const given = (text: string): string => (text === '' ? '-' : text);
  const file = filename.replaceAll(' ', '%20');
  return [name, version, architecture, size, given(file), given(date), given(commit), given(repository)].join(
    ' ',
  );
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
