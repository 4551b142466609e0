/**
 * Temperatures of simulated annealing, in reward points. For scale: an hour earlier or later changes a lesson's reward by 14 to 62
 * points, two sessions on neighbouring days cost 60, and an unplaced session costs 700 or 1500.
 */
const HOT = 35;
/** The start of a cycle while the best timetable so far leaves sessions out. */
const HOT_WHEN_MISSING = 100;
/** Each cycle begins at this temperature and falls to HOT in its first part, so that it can change which sessions are left out. */
const MELTING = 200;
const MELTING_SHARE = 0.05;
/** The start of a cycle for a full week: high enough to take sessions out and in again until the right ones fit. */
const HOT_WHEN_FULL = 200;
/** Up to ROOMY (see fullnessOf) a week has room; from FULL on it counts as full. */
const ROOMY = 0.85;
const FULL = 0.95;
const COOL = 7;
/** The end of a cycle while sessions are left out: which ones is decided late. */
const COOL_WHEN_MISSING = 20;
const COLD = 3;
/** The last part of a cycle, in which the temperature falls from COOL to COLD and only small gains are left. */
const QUENCH_SHARE = 0.15;
/** How many moves a cycle needs for each movable session. With more moves than that, several cycles gain more than one longer cycle. */
const MOVES_PER_UNIT = 12_000;
/**
 * A week at least as full as CROWDED gets up to MOST_CYCLES_WHEN_CROWDED short cycles: a few new starts find which sessions to leave out
 * better than one slow cooling.
 */
const CROWDED = 0.9;
const MOVES_PER_UNIT_WHEN_CROWDED = 4_000;
const MOST_CYCLES_WHEN_CROWDED = 4;
/**
 * How many moves a cycle needs where each session that leaves its previous place costs at least HIGH_MOVED_COST points. The best timetable is
 * then close to the previous one, and much better than its neighbours. One cycle in a hundred misses it; several short ones seldom all do.
 */
const MOVES_PER_UNIT_KEPT = 400;
const HIGH_MOVED_COST = 200;
const MAX_CYCLES = 24;

/** What the temperatures depend on. */
interface CoolingConditions {
  /** Units that can move. */
  readonly units: number;
  /** See FlatWeek. */
  readonly movedCost: number;
  /** See fullnessOf. */
  readonly fullness: number;
}

/** How many cycles to run with this number of moves. */
export function cyclesFor(
  moves: number,
  { units, movedCost, fullness }: CoolingConditions,
): number {
  const each = moves / units;
  const kept = movedCost >= HIGH_MOVED_COST ? each / MOVES_PER_UNIT_KEPT : 0;
  const few =
    fullness >= CROWDED
      ? Math.min(MOST_CYCLES_WHEN_CROWDED, each / MOVES_PER_UNIT_WHEN_CROWDED)
      : 0;
  const cycles = Math.round(Math.max(each / MOVES_PER_UNIT, kept, few));
  return Math.min(MAX_CYCLES, Math.max(1, cycles));
}

/** The temperatures between which the main part of a cycle cools. */
interface TemperatureRange {
  readonly hot: number;
  readonly cool: number;
}

/** The range for a week this full (see fullnessOf). `isMissing`: the best timetable so far leaves sessions out. */
export function temperatureRange(fullness: number, isMissing: boolean): TemperatureRange {
  const share = Math.min(1, Math.max(0, (fullness - ROOMY) / (FULL - ROOMY)));
  const hot = isMissing ? HOT_WHEN_MISSING : HOT;
  return {
    hot: hot * Math.pow(HOT_WHEN_FULL / hot, share),
    cool: isMissing ? COOL_WHEN_MISSING : COOL,
  };
}

/** The temperature when `share` (0 to 1) of the budget is used. In each cycle it falls fast, then by a constant ratio, then fast again. */
export function temperatureAt(
  share: number,
  cycles: number,
  { hot, cool }: TemperatureRange,
): number {
  const progress = (share * Math.max(1, cycles)) % 1;
  if (progress < MELTING_SHARE) return MELTING * Math.pow(hot / MELTING, progress / MELTING_SHARE);
  const steady = 1 - QUENCH_SHARE;
  if (progress < steady) {
    return hot * Math.pow(cool / hot, (progress - MELTING_SHARE) / (steady - MELTING_SHARE));
  }
  return cool * Math.pow(COLD / cool, (progress - steady) / QUENCH_SHARE);
}
