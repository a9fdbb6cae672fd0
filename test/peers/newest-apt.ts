import { chmod, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ended, newestTools } from '../support/openpgp/newest-tools.ts';
import { command } from '../support/s3/command.ts';

/**
 * The newest Debian's apt, which verifies by sqv, updates from a source and names what it knows then. Its programs need
 * a newer C library than this machine's, so each is started by its own loader, its methods too.
 */
export async function newestApt(
  folder: string,
  source: string,
): Promise<{ version: string; known: readonly string[] }> {
  const tools = await newestTools();
  const place = await mkdtemp(join(folder, 'newest-'));
  for (const each of [
    'lists/partial',
    'cache/archives/partial',
    'etc/apt.conf.d',
    'etc/preferences.d',
    'sources',
    'methods',
    'nothing',
  ]) {
    await mkdir(join(place, each), { recursive: true });
  }
  await writeFile(join(place, 'status'), '');
  await writeFile(join(place, 'sources/one.sources'), source);
  const [loader, , libraries = ''] = tools.command('apt-get');
  for (const method of await readdir(join(tools.folder, 'usr/lib/apt/methods'))) {
    const file = join(place, 'methods', method);
    const program = join(tools.folder, 'usr/lib/apt/methods', method);
    await writeFile(file, `#!/bin/sh\nexec ${loader} --library-path ${libraries} ${program} "$@"\n`);
    await chmod(file, 0o755);
  }
  const options = {
    'Dir::State': place,
    'Dir::State::status': join(place, 'status'),
    'Dir::Cache': join(place, 'cache'),
    'Dir::Etc': join(place, 'etc'),
    'Dir::Etc::SourceList': '/dev/null',
    'Dir::Etc::SourceParts': join(place, 'sources'),
    'Dir::Bin::methods': join(place, 'methods'),
    'APT::Architecture': 'amd64',
    'APT::Sandbox::User': '',
    'APT::Sandbox::Seccomp': 'false',
    'Acquire::Languages': 'none',
    'APT::Update::Error-Mode': 'any',
    'APT::Key::GPGVCommand': '/bin/false',
  };
  const configuration = join(place, 'apt.conf');
  await writeFile(
    configuration,
    Object.entries(options)
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(''),
  );
  const environment = { APT_CONFIG: configuration, APT_SEQUOIA_CRYPTO_POLICY: tools.aptPolicy };
  const run = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { code, output, errors } = await ended(tools.command(program), args, environment);
    if (code !== 0 || /^[EW]: /m.test(errors))
      throw new Error(`${program} ${args.join(' ')}: ${output}${errors}`);
    return output;
  };
  await run('apt-get', 'update');
  const names = (await run('apt-cache', 'pkgnames')).split('\n').filter((name) => name !== '');
  const text = await run('apt-cache', 'madison', ...names);
  await command('rm', ['-rf', place]);
  return {
    version: (await run('apt-get', '--version')).split(' ')[1] ?? '',
    known: [...text.matchAll(/^ *(\S+) \| +(\S+) \|/gm)]
      .map(([, name, version]) => `${name}=${version}`)
      .toSorted(),
  };
}
