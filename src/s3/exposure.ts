import type { Exposure, ObjectKey } from './bucket.ts';
import type { Wire } from './wire.ts';
import { type Element, textAt } from './xml.ts';

const EVERYBODY = /\/groups\/(global\/AllUsers|global\/AuthenticatedUsers)$/;

/**
 * Asks the bucket's policy status and ACL, and, as the last judge, for an object without credentials. A store that does
 * not know the first two, or a user who may not ask, leaves it to the last.
 */
export async function exposureOf(wire: Wire, nobody: Wire, key: ObjectKey | undefined): Promise<Exposure> {
  const [policy, acl, anonymous] = await Promise.all([
    byPolicy(wire),
    byAcl(wire),
    key === undefined ? false : isOpen(nobody, key),
  ]);
  if (anonymous && policy === false && !acl) {
    const because = `anybody can read ${key}, though nothing opens the bucket: its objects are public one by one (ACL)`;
    return { kind: 'public', because, oneByOne: true };
  }
  if (anonymous) return { kind: 'public', because: `anybody can read ${key}` };
  if (policy !== true && !acl) return { kind: 'private' };
  const blocked = await blocks(wire);
  if (policy === true && !blocked.policy)
    return { kind: 'public', because: "the bucket's policy opens it to everybody" };
  if (acl && !blocked.acl)
    return { kind: 'public', because: "the bucket's access control list has everybody in it" };
  return { kind: 'private' };
}

/** `undefined`: the store does not tell, or not to these credentials. */
async function byPolicy(wire: Wire): Promise<boolean | undefined> {
  const answer = await wire.attempt('GetBucketPolicyStatus', undefined, async (store) =>
    store.ask({ method: 'GET', query: { policyStatus: '' } }),
  );
  if (answer.kind === 'done') return isTrue(answer.output, 'IsPublic');
  return answer.trouble.code === 'NoSuchBucketPolicy' ? false : undefined;
}

async function byAcl(wire: Wire): Promise<boolean> {
  const answer = await wire.attempt('GetBucketAcl', undefined, async (store) =>
    store.ask({ method: 'GET', query: { acl: '' } }),
  );
  if (answer.kind !== 'done') return false;
  const list = answer.output.children.find(({ name }) => name === 'AccessControlList');
  return (list?.children ?? []).some((grant) => EVERYBODY.test(textAt(grant, 'Grantee', 'URI')));
}

/** Whether an object is given to who has no credentials. */
export async function isOpen(nobody: Wire, key: ObjectKey): Promise<boolean> {
  const answer = await nobody.attempt('HeadObject', key, async (store) => {
    (await store.send({ method: 'HEAD', key })).body.resume();
  });
  return answer.kind === 'done';
}

/** AWS's block of public access makes open policies and lists ineffective. */
async function blocks(wire: Wire): Promise<{ readonly policy: boolean; readonly acl: boolean }> {
  const answer = await wire.attempt('GetPublicAccessBlock', undefined, async (store) =>
    store.ask({ method: 'GET', query: { publicAccessBlock: '' } }),
  );
  if (answer.kind !== 'done') return { policy: false, acl: false };
  return {
    policy: isTrue(answer.output, 'RestrictPublicBuckets'),
    acl: isTrue(answer.output, 'IgnorePublicAcls'),
  };
}

/** S3 writes `true`, Ceph's policy status `TRUE`. */
function isTrue(element: Element, name: string): boolean {
  return textAt(element, name).toLowerCase() === 'true';
}
