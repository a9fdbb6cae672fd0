import { type Bucket, readAhead } from '../../s3/index.ts';
import { LARGEST_FILE, LARGEST_RELEASE } from '../limits.ts';
import { indexName, suiteFolder, type Target } from '../names.ts';

/**
 * The bucket, with the reading of a suite begun before anything else is looked at: its InRelease, and on a guess the
 * indices of these architectures. What a run needs to do first by itself, to open keys and packages, passes meanwhile.
 */
export function readSuiteAhead(
  bucket: Bucket,
  { suite, component }: Target,
  architectures: readonly string[],
): Bucket {
  const folder = suiteFolder(suite);
  const indices = architectures.flatMap((each) =>
    ['.gz', '.zst'].map(
      (form) => [`${folder}/${indexName(component, each)}/Packages${form}`, LARGEST_FILE] as const,
    ),
  );
  return readAhead(bucket, new Map([[`${folder}/InRelease`, LARGEST_RELEASE], ...indices]));
}
