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
    const what = cause.message.includes(`\`${name}\``)
      ? cause.message
      : `The input \`${name}\` can't be used: ${cause.message}`;
    throw new Failure(cause.code, what, cause.remedy, { cause });
  }
}
