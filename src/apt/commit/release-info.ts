import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import type { ReleaseWish } from '../change/index.ts';
import { DAY } from '../limits.ts';
import {
  type Release,
  readBase,
  releaseDate,
  releaseField,
  type SuiteState,
  type Trust,
} from '../suite/index.ts';

/** What a client compares with what it knows: by these it tells whether a repository is still the one it trusts. */
const COMPARED = ['Origin', 'Label', 'Codename'] as const;

/** A suite as far as its Release says what it is. */
type Told = Pick<SuiteState, 'suite' | 'base'>;

/** The fields by which a Release says what it is, as they will be; those that stay away or as they are not. */
export function infoFields({ suite, base }: Told, wish: ReleaseWish): Readonly<Record<string, string>> {
  const { codename, origin, label, description } = wish;
  const given = { Origin: origin, Label: label, Description: description, Codename: codename };
  const fields = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const named = base.kind === 'committed' && (releaseField(base.release, 'Suite') ?? '') !== '';
  return {
    ...(named ? {} : { Suite: suite }),
    // A Codename that another tool left out stays so: hosts that know the suite refuse one.
    ...(base.kind === 'empty' ? { Codename: suite } : {}),
    ...Object.fromEntries(fields),
  };
}

/** What present clients will say to what a run changes in these fields: apt takes no update until a person accepts it. */
export function infoNotes({ suite, base }: Told, wish: ReleaseWish): readonly string[] {
  if (base.kind === 'empty') return [];
  const after = infoFields({ suite, base }, wish);
  return [
    ...validityNotes(suite, base.release, wish),
    ...COMPARED.flatMap((name) => {
      const [from, to] = [present(base.release, name), after[name]];
      if (to === undefined || to === from) return [];
      return [
        `Hosts that know ${suite} refuse what this run does to its Release: their apt ends with “E: Repository '…' changed its '${name}' value from '${from}' to '${to}'”. Unattended ones get no update of this repository any more, until someone runs \`apt-get update --allow-releaseinfo-change\` on each. To keep it as it is, leave out the input \`${name.toLowerCase()}\`.`,
      ];
    }),
  ];
}

/** Without `Valid-Until` a client takes an old state that somebody put back, for as long as that is kept there. */
function validityNotes(suite: string, release: Release, { validFor }: ReleaseWish): readonly string[] {
  const until = present(release, 'Valid-Until');
  if (until === '' || validFor !== undefined) return [];
  return [
    `The Release of ${suite} was valid until ${until}; this run gives no \`valid-for\`, so from now on it has no \`Valid-Until\`. To keep one, give \`valid-for\` in every run that writes.`,
  ];
}

function present(release: Release, name: string): string {
  return (releaseField(release, name) ?? '').trim();
}

/**
 * What a run without a change to a package leaves as it is, though its inputs say otherwise. It writes nothing: so it can
 * be run again at any time, also late and with the inputs of then; and hosts refuse some of these changes.
 */
export function idleNotes({ suite, base }: Told, wish: ReleaseWish): readonly string[] {
  if (base.kind === 'empty') return [];
  const { origin, label, description, codename, validFor } = wish;
  const given = { origin, label, description, codename };
  const differing = [
    ...Object.entries(given)
      .filter(([name, value]) => value !== undefined && value !== present(base.release, name))
      .map(([name]) => name),
    ...(validFor === undefined || validFor === daysValid(base.release) ? [] : ['valid-for']),
  ];
  if (differing.length === 0) return [];
  const inputs = differing.map((name) => `\`${name}\``).join(', ');
  return [
    `No package changes, so nothing is written, and the Release of ${suite} stays as it is: ${inputs} would change it. \`operation: refresh\` with the same inputs does that.`,
  ];
}

function daysValid(release: Release): number | undefined {
  const [date, until] = ['Date', 'Valid-Until'].map((name) => releaseDate(release, name, 'Release'));
  return date === undefined || until === undefined ? undefined : (until.getTime() - date.getTime()) / DAY;
}

/** A suite's Origin as it is; `undefined` where there is none, or none that can be read. */
export async function originOf(
  bucket: Bucket,
  suite: string,
  trust: Trust,
  at: Date,
): Promise<string | undefined> {
  const base = await readBase(bucket, suite, trust, at).catch((error: unknown) => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
  return base?.kind === 'committed' ? releaseField(base.release, 'Origin') : undefined;
}
