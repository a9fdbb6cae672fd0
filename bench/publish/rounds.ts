import type { Cost, Run } from './measure.ts';

/** One who takes part in the rounds. */
export interface Lane {
  readonly name: string;
  /** How many runs are wanted of it. */
  readonly runs: number;
  /** Of the runs so far. */
  readonly costs: Cost[];
  run(): Promise<Run>;
}

/**
 * One run of each lane, then one more of each, until all have had theirs: whatever else the machine does meets all of
 * them. A lane that fails is out, but for the first, which is ours.
 */
export async function inRounds(lanes: readonly Lane[], say: (text: string) => void): Promise<void> {
  const [first] = lanes;
  let left = lanes.filter(({ runs, costs }) => costs.length < runs);
  while (left.length > 0) {
    const failed = new Set<Lane>();
    for (const lane of left) {
      try {
        lane.costs.push(await lane.run());
      } catch (error) {
        if (lane === first) throw error;
        say(`${lane.name}: ${error}`);
        failed.add(lane);
      }
    }
    left = left.filter((lane) => !failed.has(lane) && lane.costs.length < lane.runs);
  }
}
