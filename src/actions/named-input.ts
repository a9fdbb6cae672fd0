import { Failure } from '../failure.ts';

/**
 * Does work with the value of an input; a failure of it names the input, which the rooms behind don't know.
 * @throws Failure of the same code
 */
export async function aboutInput<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const isNamed = cause.message.startsWith('The input `') || cause.message.includes(`\`${name}\``);
    const what = isNamed ? cause.message : `The input \`${name}\` can't be used: ${cause.message}`;
    throw new Failure(cause.code, what, cause.remedy, { cause });
  }
}

/** The same for what opens a private key: what is about its passphrase names that input. */
export async function aboutKey<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const isPassphrase = cause instanceof Failure && cause.code.startsWith('passphrase-');
    return await aboutInput(isPassphrase ? 'passphrase' : 'private-key', async () => {
      throw cause;
    });
  }
}
