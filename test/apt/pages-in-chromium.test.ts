import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Chromium, type Page, startChromium } from '../support/chromium.ts';
import { openWorkshop } from './repository.ts';

const workshop = await openWorkshop();
/** Text that would be markup, were it not escaped. */
const HOSTILE = `<script>document.title = 'taken'</script> & "quotes"`;
/** Where to put pictures of the pages, for a person to look at; absent: nowhere. */
const PICTURES = process.env.PICTURES;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

let chromium: Chromium;
let address = '';
let sources = '';

before(async () => {
  const bucket = await workshop.createBucket();
  const url = `${workshop.store.endpoint}/${bucket}`;
  const shop = await workshop.deb({
    name: 'shop',
    version: '1.0+7.g0123456',
    fields: `Git-Commit: ${COMMIT}\nGit-Repository: acme/shop\n`,
  });
  const given = { bucket, url, origin: 'Acme', description: HOSTILE };
  const { outputs } = await workshop.run({
    ...given,
    packages: [shop, await workshop.deb({ name: 'admin-with-a-rather-long-name-of-a-package' })].join('\n'),
  });
  sources = String(outputs.sources);
  address = url;
  chromium = await startChromium();
});
after(async () => chromium?.stop());

const pages = { home: 'index.html', suite: 'dists/stable/index.html' };

for (const [name, path] of Object.entries(pages)) {
  test(`the ${name} page: one script, ours; nothing from elsewhere, no markup of others`, async () => {
    const page = await chromium.open(`${address}/${path}`);
    assert.equal(await page.value('document.scripts.length'), 1);
    // The button shows: our script ran, so its hash is the one that the page's policy admits.
    assert.equal(await page.value("document.querySelector('button.copy').hidden"), false);
    assert.equal(await page.value("performance.getEntriesByType('resource').length"), 0);
    assert.doesNotMatch(String(await page.value('document.title')), /taken/);
    assert.equal(await page.value('document.doctype.name'), 'html');
    assert.notEqual(await page.value('document.documentElement.lang'), '');
  });

  test(`the ${name} page is readable, light and dark, wide and narrow`, async () => {
    const page = await chromium.open(`${address}/${path}`);
    const backgrounds = new Set<string>();
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 360]) {
        await page.show(scheme, width);
        await keep(page, `${name}-${scheme}-${width}`);
        assert.ok(
          Number(await page.value('document.documentElement.scrollWidth')) <= width,
          'it scrolls sideways',
        );
        const worst = Number(await page.value(WORST_CONTRAST));
        assert.ok(
          worst >= 4.5,
          `${scheme}: the faintest text has a contrast of ${worst.toFixed(1)} (WCAG 1.4.3: 4.5)`,
        );
      }
      backgrounds.add(String(await page.value('getComputedStyle(document.body).backgroundColor')));
    }
    assert.equal(backgrounds.size, 2, 'light and dark look the same');
  });
}

test('the suite’s page tells what is in it, from which commit, and how to add it', async () => {
  const page = await chromium.open(`${address}/${pages.suite}`);
  const text = String(await page.value('document.body.innerText'));
  for (const part of ['shop', '1.0+7.g0123456', 'amd64', HOSTILE]) assert.ok(text.includes(part), part);
  assert.match(text, /curl -fsS \S+\/dists\/stable\/acme\.sources \| sudo tee/);
  const stanza = String(await page.value("document.querySelector('pre').textContent"));
  assert.equal(stanza.trim(), sources.trim(), 'the stanza, for who adds it by hand');
  assert.equal(
    await page.value(
      `[...document.links].some(({ href }) => href === 'https://github.com/acme/shop/commit/${COMMIT}')`,
    ),
    true,
  );
});

test('one types a word, and only what has it stays', async () => {
  const bucket = await workshop.createBucket();
  const names = Array.from({ length: 12 }, (_, index) => `package-${String.fromCharCode(97 + index)}`);
  const debs = await Promise.all(names.map(async (each) => workshop.deb({ name: each })));
  await workshop.run({ bucket, packages: debs.join('\n'), url: `${workshop.store.endpoint}/${bucket}` });
  const page = await chromium.open(`${workshop.store.endpoint}/${bucket}/${pages.suite}`);
  await keep(page, 'many');
  const seen = await page.value(`(() => {
    const field = document.querySelector('input[type=search]');
    field.value = 'package-c';
    field.dispatchEvent(new Event('input'));
    const left = [...document.querySelectorAll('details.package')].filter((each) => each.checkVisibility());
    return left.map((each) => each.querySelector('strong').textContent).join(' ') + ', ' + document.querySelector('output').textContent;
  })()`);
  assert.equal(seen, 'package-c, 1 of 12');
});

test('what the pages link to is there', async () => {
  for (const path of Object.values(pages)) {
    const page = await chromium.open(`${address}/${path}`);
    const links = String(await page.value("[...document.links].map(({ href }) => href).join('\\n')")).split(
      '\n',
    );
    const own = links.filter((link) => link.startsWith(address));
    assert.ok(own.length > 0, path);
    for (const link of own) assert.equal((await fetch(link)).status, 200, `${path}: ${link}`);
  }
});

async function keep(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(join(PICTURES, `${name}.png`), await page.screenshot());
}

/** In the page: the least contrast of a text and what is behind it, as WCAG 2 counts it. */
const WORST_CONTRAST = `(() => {
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const behind = (element) => {
    if (element === null) return [255, 255, 255];
    const [r, g, b, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
    return alpha === 0 ? behind(element.parentElement) : [r, g, b];
  };
  const hasText = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const contrasts = [...document.body.querySelectorAll('*')].filter(hasText).map((element) => {
    const [one, other] = [numbers(getComputedStyle(element).color).slice(0, 3), behind(element)].map(luminance);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
  return Math.min(...contrasts);
})()`;
