import { basename } from 'node:path';
import { openFile } from '../../bytes/index.ts';
import { inspectPackage } from '../../deb/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import {
  type EmbeddedSignature,
  judgeKeys,
  type KeyFaultCode,
  keyRefused,
  openSigner,
  readEmbedded,
  readKeys,
  type Signer,
  type Verdict,
} from '../../openpgp/index.ts';
import { aboutInput, aboutKey } from '../named-input.ts';
import { type NamedFile, packageFiles } from '../package-files.ts';
import type { SignInputs } from './inputs.ts';

/** A package to sign, with the signatures that it holds now. */
export interface Subject extends NamedFile {
  readonly label: string;
  readonly size: number;
  readonly embedded: readonly EmbeddedSignature[];
}

/** All that signing needs, read and found good: nothing was written yet. */
export interface Decision {
  readonly subjects: readonly Subject[];
  readonly verdict: Extract<Verdict, { kind: 'usable' }>;
  readonly signer: Signer;
  /** The time that signatures carry, where their key is not younger. */
  readonly at: Date;
}

/**
 * Reads packages and key and judges them.
 * @throws Failure that tells everything that is wrong
 */
export async function decide(inputs: SignInputs, world: World): Promise<Decision> {
  const failures: Failure[] = [];
  const now = world.now();
  const at = attempt(failures, () => signatureTime(world, now));
  const subjects = await readSubjects(inputs, world, failures);
  const opened = await openKey(inputs, now).catch((error: unknown) => note(failures, error));
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  if (at === undefined || opened === undefined) throw new Error('what is missing has left a failure');
  return { subjects, at, ...opened };
}

/** What is wrong with a part of a key only where somebody asks for that part. */
const OF_CHOICE: ReadonlySet<string> = new Set([
  'not-there',
  'cannot-sign',
] satisfies readonly KeyFaultCode[]);

async function openKey(inputs: SignInputs, now: Date): Promise<Pick<Decision, 'verdict' | 'signer'>> {
  const keys = await aboutInput('private-key', () => readKeys(inputs['private-key']));
  const policy = { fingerprint: inputs.fingerprint, minimumValidity: inputs['minimum-validity'] };
  const verdict = judgeKeys(keys, policy, now);
  if (verdict.kind === 'refused') {
    const { faults } = verdict;
    // The key itself may be fine: it is the choice that is wrong.
    const isChoice = inputs.fingerprint !== undefined && faults.every(({ code }) => OF_CHOICE.has(code));
    return await aboutInput(isChoice ? 'fingerprint' : 'private-key', async () => {
      throw keyRefused(faults);
    });
  }
  return { verdict, signer: await aboutKey(() => openSigner([verdict.key], inputs.passphrase)) };
}

async function readSubjects(
  inputs: SignInputs,
  world: World,
  failures: Failure[],
): Promise<readonly Subject[]> {
  const { files, mistakes } = await packageFiles(inputs.packages, world.workspace);
  if (mistakes.length > 0) failures.push(new Failure('input', mistakes.join('\n'), ''));
  const subjects: Subject[] = [];
  for (const { name, path } of files) {
    try {
      if (inputs.signature !== 'embedded') checkBesideName(name, path);
      const file = await inspectPackage(await openFile(path), name);
      const { id, size } = file;
      const label = `${id.name} ${id.version.text} (${id.architecture})`;
      subjects.push({ name, path, label, size, embedded: await readEmbedded(file) });
    } catch (error) {
      note(failures, error);
    }
  }
  return subjects;
}

/** Bytes of a name that a file may have, on every file system of Linux's. */
const LONGEST_NAME = 255;

function checkBesideName(name: string, path: string): void {
  const beside = `${basename(path)}.asc`;
  if (Buffer.byteLength(beside) <= LONGEST_NAME) return;
  throw new Failure(
    'input',
    `The signature beside it would be named \`${beside.slice(0, 20)}….asc\`, which is longer than ${LONGEST_NAME} bytes.`,
    'Give the package a shorter name, or sign it with `signature: embedded`.',
    { where: { file: name } },
  );
}

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org), else now.
 * @throws Failure `input` where it is no time, or one to come: clients refuse signatures from the future
 */
function signatureTime(world: World, now: Date): Date {
  const given = world.environment.SOURCE_DATE_EPOCH ?? '';
  if (given === '') return now;
  const seconds = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (seconds * 1000 <= now.getTime()) return new Date(seconds * 1000);
  throw new Failure(
    'input',
    `The environment variable SOURCE_DATE_EPOCH is \`${given}\`; accepted are whole seconds since 1970 that are not in the future.`,
    'Set it to the time of the commit, `git log -1 --format=%ct`, or leave it out.',
  );
}

function attempt<T>(failures: Failure[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    return note(failures, error);
  }
}

/** Keeps what the user can mend; anything else is a mistake of ours and ends the run. */
function note(failures: Failure[], error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
  failures.push(error);
  return undefined;
}
