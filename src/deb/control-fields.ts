import { Failure } from '../failure.ts';
import type { Stanza } from './deb822.ts';
import { RELATION_FIELDS, readRelations } from './relation.ts';

/** What is wrong with a control paragraph, and the way out. */
export interface ControlFault {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** Fields of a value that dpkg, or apt, reads. All in whatever case. */
const VALUES: readonly (readonly [field: string, syntax: RegExp, expected: string])[] = [
  ['Essential', /^(yes|no)?$/i, '`yes` or `no`'],
  ['Protected', /^(yes|no)?$/i, '`yes` or `no`'],
  ['Multi-Arch', /^(no|foreign|allowed|same)?$/i, '`same`, `foreign`, `allowed` or `no`'],
  ['Installed-Size', /^[0-9]*$/, 'a number of KiB in digits'],
  ['Description-md5', /^[0-9a-f]{32}$/i, '32 hex digits, or leave it out'],
];

/** What dpkg keeps of packages that are installed and refuses in a file. */
const NOT_IN_A_FILE = ['Status', 'Config-Version', 'Triggers-Pending', 'Triggers-Awaited'];
/** dpkg makes them part of the version, apt does not: the package would be upgraded to itself for ever. */
const OLD_REVISION = ['Revision', 'Package-Revision', 'Package_Revision'];

/**
 * Everything in a package's paragraph that dpkg or apt can't read, but for what it is known by (`identify`). dpkg-deb
 * and apt are the oracle, in test/deb/control-fields.test.ts.
 */
export function controlFaults(control: Stanza): readonly ControlFault[] {
  const faults: ControlFault[] = [];
  const fault = (what: string, remedy: string) => faults.push({ code: 'control-malformed', what, remedy });
  for (const field of RELATION_FIELDS) {
    try {
      readRelations(field, control.field(field) ?? '');
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      faults.push({ code: failure.code, what: failure.message, remedy: failure.remedy });
    }
  }
  for (const [field, syntax, expected] of VALUES) {
    const value = control.field(field);
    if (value === undefined || syntax.test(value)) continue;
    fault(`The control field ${field} is ${JSON.stringify(value.slice(0, 100))}.`, `Make it ${expected}.`);
  }
  if (/^same$/i.test(control.field('Multi-Arch') ?? '') && control.field('Architecture') === 'all')
    fault('It is `Multi-Arch: same`, which dpkg refuses of `Architecture: all`.', 'Make it `foreign`.');
  for (const field of NOT_IN_A_FILE) {
    if (control.field(field) === undefined) continue;
    fault(`dpkg refuses the control field ${field} in a package.`, 'Leave it out.');
  }
  for (const field of OLD_REVISION) {
    if (control.field(field) === undefined) continue;
    fault(
      `dpkg adds the control field ${field} to the version, and apt does not.`,
      'Write it into Version, after a hyphen.',
    );
  }
  return faults;
}
