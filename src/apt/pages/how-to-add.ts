import { keyringKey } from './client-files.ts';
import { type Html, html } from './html.ts';

/** A source that hosts can add: its stanza, and where it can be fetched. */
export interface OfferedSource {
  /** What the file is called, without `.sources`. */
  readonly name: string;
  /** The deb822 stanza, the key inside. */
  readonly stanza: string;
  /** Where the stanza is, absolute; apt's `s3://` is nothing that curl knows. */
  readonly url: string;
  /** Of the repository's root, relative to the page. */
  readonly root: string;
}

/** One command to copy; the stanza and the key for those who want to see them, or can't fetch them so. */
export function howToAdd({ name, stanza, url, root }: OfferedSource): Html {
  const file = `/etc/apt/sources.list.d/${name}.sources`;
  const byHand = html`<p>Write this to <code>${file}</code>, then run <code>sudo apt update</code>. apt before 2.4 wants the key in a file: put it into <code>/etc/apt/keyrings</code>, and its path after <code>Signed-By:</code>.</p>
<pre>${stanza}</pre>
<p class="soft">The key alone: <a href="${root}/${keyringKey(name)}">${keyringKey(name)}</a>, <a href="${root}/${name}-archive-keyring.gpg">${name}-archive-keyring.gpg</a>.</p>`;
  if (!/^https?:\/\//.test(url)) return byHand;
  return html`${command(`curl -fsS ${url} | sudo tee ${file} >/dev/null && sudo apt update`)}
<details><summary>The source and the key, to add them by hand</summary>
${byHand}
</details>`;
}

/** A command with a button that copies it, which shows where scripts run. */
export function command(text: string): Html {
  return html`<div class="command"><code>${text}</code><button class="copy" type="button" hidden>Copy</button></div>`;
}
