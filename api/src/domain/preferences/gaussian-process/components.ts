/**
 * The components of a child's difference from the population, which add up; each has a variance. `time` and the
 * components with it are smooth in the hour of the day. `best` is how far the stated best times hold for this child.
 */
export const COMPONENTS = [
  'child',
  'subject',
  'time',
  'demanding-time',
  'subject-time',
  'weekday',
  'weekday-time',
  'subject-weekday',
  'best',
] as const;

/** How far children differ from the population, estimated over all children. The variances decide the shrinkage. */
export interface VarianceComponents {
  /** Variance of the lasting part of each component, in the order of `COMPONENTS`. */
  readonly lasting: readonly number[];
  /** Variance of the passing part of each component: preferences drift. */
  readonly passing: readonly number[];
  /** Variance of one lesson's reward around what is expected of it. */
  readonly noise: number;
  /** Minutes over which the hour of the day is smooth. */
  readonly smoothMinutes: number;
}

/**
 * Days after which the passing part has decayed to a third: long enough to tell a preference from a mood, short enough
 * to follow a child that has changed.
 */
export const PASSING_DAYS = 18;

/**
 * The variances until there are enough children to estimate them: standard deviations of about 0.1 between children and
 * times of day, half that for the rest, a third of it passing.
 */
export const PRIOR_COMPONENTS: VarianceComponents = {
  lasting: [0.004, 0.004, 0.006, 0.002, 0.001, 0.001, 0.001, 0.0005, 0.002],
  passing: [0.001, 0.001, 0.002, 0.0005, 0.0005, 0.0003, 0.0003, 0.0002, 0.0005],
  noise: 0.12,
  smoothMinutes: 60,
};

const QUARTER_MINUTES = 15;

/** Similarity of two times of day, 0 to 1, by the quarter hours between them. Half of it falls fast and half slowly. */
export function timeKernel(smoothMinutes: number): Float64Array {
  const bell = (minutes: number, width: number): number => Math.exp(-((minutes / width) ** 2) / 2);
  return Float64Array.from({ length: 96 }, (_, quarters) => {
    const minutes = quarters * QUARTER_MINUTES;
    return 0.5 * bell(minutes, smoothMinutes) + 0.5 * bell(minutes, 2.5 * smoothMinutes);
  });
}
