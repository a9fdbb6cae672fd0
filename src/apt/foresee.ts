import { inLanes, REQUESTS_AT_ONCE } from '../lanes.ts';
import type { Bucket } from '../s3/index.ts';
import { orPooled, type Plan } from './change/index.ts';
import { checkPool } from './pool/index.ts';
import { planWork, type Work } from './publish.ts';
import type { SuiteState } from './suite/index.ts';

/**
 * What a run would do, by reading alone: also what the pool would say to its packages.
 * @throws Failure that the run would end with, as far as reading tells
 */
export async function foresee(
  bucket: Bucket,
  given: Work,
  now: Date,
): Promise<{ readonly state: SuiteState; readonly plan: Plan }> {
  const notes: string[] = [];
  for (let work = given; ; ) {
    const { state, plan } = await planWork(bucket, work, now);
    const deliveries = plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
    const pooled = await orPooled(bucket, work, plan, () =>
      inLanes(REQUESTS_AT_ONCE, deliveries, (delivery) => checkPool(bucket, delivery)),
    );
    if (pooled === undefined) return { state, plan: { ...plan, warnings: [...notes, ...plan.warnings] } };
    work = pooled.work;
    notes.push(...pooled.warnings);
  }
}
