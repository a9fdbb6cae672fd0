import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../src/failure.ts';

/** One line of sources.list: where a distribution lies, and the keyring that signs it. */
export interface Source {
  readonly uri: string;
  readonly suite: string;
  readonly components: readonly string[];
  readonly signedBy: string | undefined;
}

/** A distribution's release as /etc/os-release tells it: `debian`, `bookworm`. */
export interface Release {
  readonly distribution: string;
  readonly codename: string;
}

export async function machineRelease(): Promise<Release> {
  const text = await readFile('/etc/os-release', 'utf8');
  const field = (name: string): string => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return { distribution: field('ID'), codename: field('VERSION_CODENAME') };
}

/**
 * Where to get a release from: the machine's own sources of its own release, with the other codename put in.
 * The backports and third-party sources of the machine are left out.
 */
export async function sourcesFor(codename: string, folder = '/etc/apt'): Promise<readonly Source[]> {
  const machine = await machineRelease();
  const own = [machine.codename, `${machine.codename}-updates`, `${machine.codename}-security`];
  const sources = (await machineSources(folder)).filter((source) => own.includes(source.suite));
  if (!sources.some((source) => source.suite === machine.codename)) {
    throw new Failure(
      'no-mirror',
      `No source in ${folder} has the suite ${machine.codename}, so it is not known where to get ${codename} from.`,
      `Add a source of ${machine.distribution} ${machine.codename} to ${folder}/sources.list.`,
    );
  }
  return Promise.all(
    sources.map(async (source) => ({
      ...source,
      uri: await mirror(source.uri),
      suite: source.suite.replace(machine.codename, codename),
    })),
  );
}

/** The source as a line of sources.list. */
export function sourceLine({ uri, suite, components, signedBy }: Source): string {
  const option = signedBy === undefined ? '' : `[signed-by=${signedBy}] `;
  return `deb ${option}${uri} ${suite} ${components.join(' ')}`;
}

async function machineSources(folder: string): Promise<readonly Source[]> {
  const parts = await readdir(join(folder, 'sources.list.d')).catch(() => []);
  const files = [join(folder, 'sources.list'), ...parts.map((part) => join(folder, 'sources.list.d', part))];
  const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8').catch(() => '')));
  return files.flatMap((file, index) => {
    const text = texts[index] ?? '';
    return file.endsWith('.sources') ? text.split(/\n\s*\n/).flatMap(stanzaSources) : oneLineSources(text);
  });
}

function stanzaSources(stanza: string): readonly Source[] {
  const lines = stanza.split('\n').filter((line) => !line.startsWith('#'));
  const words = (name: string): string[] => {
    const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`));
    return line === undefined
      ? []
      : line
          .slice(name.length + 1)
          .split(/\s+/)
          .filter(Boolean);
  };
  if (!words('types').includes('deb') || words('enabled').includes('no')) return [];
  const signedBy = words('signed-by').find((word) => word.startsWith('/'));
  return words('uris').flatMap((uri) =>
    words('suites').map((suite) => ({ uri, suite, components: words('components'), signedBy })),
  );
}

function oneLineSources(text: string): readonly Source[] {
  return text.split('\n').flatMap((line) => {
    const parts = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line);
    if (parts === null) return [];
    const [, options = '', uri = '', suite = '', components = ''] = parts;
    const signedBy = /signed-by=(\/\S+)/.exec(options)?.[1];
    return [{ uri, suite, components: components.split(/\s+/).filter(Boolean), signedBy }];
  });
}

/** GitHub's own runners name their mirrors in a file; its first line is the nearest. */
async function mirror(uri: string): Promise<string> {
  const list = /^mirror\+file:(.*)$/.exec(uri)?.[1];
  if (list === undefined) return uri;
  const [first = ''] = (await readFile(list, 'utf8')).split('\n').filter((line) => /^\w/.test(line));
  return first.split(/\s+/)[0] ?? uri;
}
