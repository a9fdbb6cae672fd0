import type { Role } from './debsigs.ts';

/** A file of a debsig-verify set-up, by its path below the folder that is handed over. */
export interface PolicyFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * The policies and keyrings that let debsig-verify accept a package signed in this role by this key. It looks them up by
 * who made the origin signature: by fingerprint, releases before 0.30 by long key id.
 * @param signer fingerprint of the part that signs; @param origins whose origin signature the packages hold, where that
 * is somebody else (fingerprints, or long key ids)
 */
export function debsigPolicy(
  signer: string,
  role: Role,
  origins: readonly string[],
  keyring: Uint8Array,
): readonly PolicyFile[] {
  const own = forms(signer);
  const others = [...new Set(origins.flatMap(forms))].filter((id) => !own.includes(id));
  return [...own, ...others].flatMap((id) => {
    const signs = id.length === signer.length ? signer : signer.slice(-16);
    const roles = own.includes(id) ? [...new Set<Role>(['origin', role])] : [role];
    return [
      { path: `policies/${id}/${role}.pol`, content: Buffer.from(policyText(id, signs, roles, role)) },
      { path: `keyrings/${id}/${role}.gpg`, content: keyring },
    ];
  });
}

function forms(id: string): readonly string[] {
  return id.length === 40 ? [id, id.slice(-16)] : [id];
}

/** All values are hex digits or words of ours, so nothing needs escaping. */
function policyText(origin: string, signs: string, roles: readonly Role[], role: Role): string {
  const required = roles.map((each) => `    <Required Type="${each}" File="${role}.gpg" id="${signs}"/>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE Policy SYSTEM "https://www.debian.org/debsig/1.0/policy.dtd">',
    '<Policy xmlns="https://www.debian.org/debsig/1.0/">',
    `  <Origin Name="${origin}" id="${origin}" Description="Packages signed by ${signs}"/>`,
    '  <Selection>',
    ...required,
    '  </Selection>',
    '  <Verification MinOptional="0">',
    ...required,
    '  </Verification>',
    '</Policy>',
    '',
  ].join('\n');
}
