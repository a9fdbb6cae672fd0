import { SCRIPT, SCRIPT_HASH } from './script.ts';

/** Markup that is safe to put into a page. Made by `html` alone. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Html | readonly Html[];

/** A template whose texts are escaped: names and descriptions of packages must not become markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => text + markupOf(parts[index])).join(''));
}

function markupOf(part: Part | undefined): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => {
    return Object.entries(ENTITIES).find(([, each]) => each === entity)?.[0] ?? entity;
  });
}

/** In light and dark, with nothing from elsewhere. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1a1f24;--soft:#57606a;--line:#d8dee4;--card:#f6f8fa;--paper:#fff;--link:#0b57d0;--badge:#e7f0fe}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa5b1;--line:#343b43;--card:#1c2126;--paper:#12161a;--link:#8ab4f8;--badge:#1f2c40}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.25rem 0 .75rem}
p{margin:.5rem 0}a{color:var(--link)}.soft{color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem}
pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;overflow-x:auto;margin:.5rem 0}
.command{display:flex;gap:.5rem;align-items:flex-start;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .6rem .6rem .9rem;margin:.5rem 0}
.command code{flex:1;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.copy{font:inherit;font-size:.8rem;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.1rem .6rem;cursor:pointer}
.search{display:flex;gap:.75rem;align-items:center}.search[hidden],details[hidden]{display:none}
input[type=search]{flex:1;min-width:0;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.45rem .75rem}
summary{cursor:pointer;color:var(--link)}
.package{border:1px solid var(--line);border-radius:10px;margin:.6rem 0;padding:.7rem 1rem}
.package>summary{color:var(--ink)}
.package>summary strong{font-size:1.05rem;overflow-wrap:anywhere}
.version{background:var(--badge);border-radius:6px;padding:.05rem .45rem;font-size:.85rem;overflow-wrap:anywhere}
.package>summary .soft{display:block;margin-left:1.05rem;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.25rem 0 .5rem}
th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line);vertical-align:top;white-space:nowrap}
thead th{border-top:0;font-weight:600;color:var(--soft)}
th.number,td.number{text-align:right;padding-right:1.75rem;font-variant-numeric:tabular-nums}
`;

/** A whole page. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${new Html(SCRIPT_HASH)}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.markup;
}
