/**
 * Temperatures, in reward points. For scale: an hour earlier or later changes a lesson's reward by 14 to 62, a clash
 * of neighbouring days costs 60, and leaving a session out 700 or 1500.
 */
const HOT = 35;
/** Hotter while sessions are left out of the best timetable met. */
const HOT_WHEN_MISSING = 100;
/** Each cycle comes down to these from here, in its first part, so that no choice of what is left out is stuck with. */
const MELTING = 200;
const MELTING_SHARE = 0.05;
/** A full week starts hotter, so that whole sessions are left out and taken in again until the right ones fit. */
const HOT_WHEN_FULL = 200;
/** Fullness (see fullnessOf) up to which a week has room, and from which it counts as full. */
const ROOMY = 0.85;
const FULL = 0.95;
const COOL = 7;
/** Warmer while sessions are left out: which of them is decided late. */
const COOL_WHEN_MISSING = 20;
const COLD = 3;
/** Last part of a cycle, in which what is left is only polished. */
const QUENCH_SHARE = 0.15;
/** Moves a cycle needs for each session that can move. More cycles then gain more than longer ones. */
const MOVES_PER_UNIT = 12_000;
/**
 * A week as full as CROWDED or more has up to MOST_CYCLES_WHEN_CROWDED cycles of only so many moves: what to leave out is found by beginning anew
 * a few times, rather than by cooling slowly once.
 */
const CROWDED = 0.9;
const MOVES_PER_UNIT_WHEN_CROWDED = 4_000;
const MOST_CYCLES_WHEN_CROWDED = 4;
/**
 * Moves a cycle needs in a week that is to stay as it was: a session that leaves its previous place costs at least HIGH_MOVED_COST points. Its
 * best timetable is near and sharp; one cycle in a hundred misses it, and several short ones do not all.
 */
const MOVES_PER_UNIT_KEPT = 400;
const HIGH_MOVED_COST = 200;
const MAX_CYCLES = 24;

/** What the temperatures depend on. */
export interface CoolingConditions {
  /** Units that can move. */
  readonly units: number;
  /** See FlatWeek. */
  readonly movedCost: number;
  /** See fullnessOf. */
  readonly fullness: number;
}

/** How many times to range up and cool down, given the moves there is time for. */
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

/** Temperatures a cycle comes down from, once it has melted, and to, before it is quenched. */
export interface TemperatureRange {
  readonly hot: number;
  readonly cool: number;
}

/** By how full the week is (see fullnessOf), and whether the best timetable met leaves sessions out. */
export function temperatureRange(fullness: number, isMissing: boolean): TemperatureRange {
  const share = Math.min(1, Math.max(0, (fullness - ROOMY) / (FULL - ROOMY)));
  const hot = isMissing ? HOT_WHEN_MISSING : HOT;
  return {
    hot: hot * Math.pow(HOT_WHEN_FULL / hot, share),
    cool: isMissing ? COOL_WHEN_MISSING : COOL,
  };
}

/** Temperature when `share` (0 to 1) of the budget is used: in each cycle it falls steeply, evenly by ratio, and steeply again. */
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
