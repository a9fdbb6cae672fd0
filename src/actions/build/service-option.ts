import { settingName } from '../../fpm/index.ts';
import { accept, type Parser, reject } from '../../github/index.ts';

/** What the action itself writes into the unit, and the input that decides on it. */
const OURS: Readonly<Record<string, string>> = { ExecStart: 'service', User: 'service-user' };

export const SERVICE_OPTION = 'a line of a unit’s [Service] section, `Name=value`';

/** One line that can't end the section nor go on in the next line. */
export const serviceOption: Parser<string> = (given) => {
  if (!/^[A-Z][A-Za-z0-9]*=[^\p{Cc}]*$/u.test(given) || given.endsWith('\\'))
    return reject(
      SERVICE_OPTION,
      'Write e.g. `LimitNOFILE=65536`, as systemd.service(5) and systemd.exec(5) have it.',
    );
  const input = OURS[settingName(given)];
  return input === undefined ? accept(given) : reject(SERVICE_OPTION, `Use the input \`${input}\` for it.`);
};
