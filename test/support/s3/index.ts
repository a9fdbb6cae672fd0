import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import {
  type Account,
  configureBucket,
  createBucket,
  createUser,
  type Policy,
  setBucketPolicy,
  type User,
} from './administer.ts';
import { REGION } from './region.ts';

export type { Policy, User } from './administer.ts';
export { type Arrival, type Exchange, exchangesText } from './exchange.ts';
export { type Fault, type Plot, type StoreProxy, startProxy } from './proxy.ts';

export interface StoreWish {
  /** The address to listen on; absent: 127.0.0.1. Other hosts need one that they reach. */
  readonly address?: string;
  /** Absent: one that is free. */
  readonly port?: number;
}

/** A real S3 server, Ceph's radosgw, empty at first. */
export interface Store extends Account {
  /** Makes a bucket of this name. The store may be shared: take names from `uniqueName`. */
  createBucket(name: string): Promise<void>;
  /** Sets a bucket's policy, which may open it to all. */
  setBucketPolicy(bucket: string, policy: Policy): Promise<void>;
  /** Sets a bucket's access control list, or the block of public access, by XML. */
  configureBucket(bucket: string, what: 'acl' | 'publicAccessBlock', xml: string): Promise<void>;
  /** A user who may do what the policy says with the buckets of others, and nothing else. */
  createUser(policy?: Policy): Promise<User>;
  /** Ends the server; nothing is left. One that was there before goes on. */
  stop(): Promise<void>;
}

let names = 0;

/** A bucket name that nobody else has taken. */
export function uniqueName(what: string): string {
  names += 1;
  return `${what}-${process.pid}-${Date.now().toString(36)}-${names}`;
}

/**
 * The store that the environment names (`S3_ENDPOINT` with `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`), else one of
 * our own, which ends with this process however it ends. Who asks for an address or port always gets one of their own.
 * @throws Error that says how to get one, when there is none
 */
export async function startStore(wish: StoreWish = {}): Promise<Store> {
  const { S3_ENDPOINT: endpoint, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = process.env;
  const particular = wish.address !== undefined || wish.port !== undefined;
  if (!particular && endpoint !== undefined && id !== undefined && secret !== undefined) {
    const region = process.env.AWS_REGION ?? REGION;
    return storeOf({ endpoint, accessKeyId: id, secretAccessKey: secret, region }, async () => undefined);
  }
  return startOwn(wish);
}

async function startOwn({ address = '127.0.0.1', port }: StoreWish): Promise<Store> {
  const program = join(import.meta.dirname, 'main.ts');
  const args = [program, address, ...(port === undefined ? [] : [String(port)])];
  // In a process group of its own, so that a terminal's Ctrl-C ends it by way of us.
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const ended = once(server, 'close');
  let said = '';
  let complaint = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ready = new Promise<boolean>((resolve) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('AWS_REGION=') && said.endsWith('\n')) resolve(true);
    });
  });
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(complaint.trim());
  // A process that forgets to stop its store shall end nevertheless.
  server.unref();
  for (const stream of [server.stdin, server.stdout, server.stderr])
    if (stream instanceof Socket) stream.unref();
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? '';
  const account = {
    endpoint: value('S3_ENDPOINT'),
    accessKeyId: value('AWS_ACCESS_KEY_ID'),
    secretAccessKey: value('AWS_SECRET_ACCESS_KEY'),
    region: value('AWS_REGION'),
  };
  return storeOf(account, async () => {
    server.ref();
    server.stdin.end();
    await ended;
  });
}

function storeOf(account: Account, stop: () => Promise<void>): Store {
  return {
    ...account,
    createBucket: async (name) => createBucket(account, name),
    setBucketPolicy: async (bucket, policy) => setBucketPolicy(account, bucket, policy),
    configureBucket: async (bucket, what, xml) => configureBucket(account, bucket, what, xml),
    createUser: async (policy) => createUser(account, policy),
    stop,
  };
}
