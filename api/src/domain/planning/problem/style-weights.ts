import type { LocalDate } from '../../calendar/index.js';
import type { FlexibilityLevel, PlanningApproach } from '../../questionnaire/index.js';
import type { Weights } from '../../timetabling/index.js';
import type { PlanningInput } from '../input/planning-input.js';
import type { StyleAdvice } from '../input/learned-preferences.js';
import { usualDailyMinutes } from '../input/usual-load.js';
import { bentBy } from '../reward/bent-by.js';

/**
 * Points that a slot of drift in a subject's start costs, by level of flexibility 1 to 5; level 4 is the benchmark's.
 * At level 5 an hour of drift costs more than any better time gains: the family asked for the same every day.
 */
const CONSISTENCY = [0, 2, 4, 9, 60] as const;
/** How much a planning approach cares for the same hour every day. */
const CLOCK: Readonly<Record<PlanningApproach, number>> = {
  'time-blocked': 2,
  loop: 0.25,
  block: 0.5,
  'interest-led': 0.5,
  grouped: 1,
};
/** Points for free days between two lessons of a subject. Blocks want the lessons together, loops want them apart. */
const SPREAD: Readonly<Record<PlanningApproach, number>> = {
  'time-blocked': 60,
  loop: 90,
  block: 0,
  'interest-led': 60,
  grouped: 60,
};
/** Points for keeping last week's place, by level of flexibility: families that want alike weeks get them. */
const LIKE_LAST_WEEK = 6;
/** Points for a quarter hour between a child's first lesson of a day and the end of its last. */
const SPAN = 5;

/**
 * Points for each point of attention and quarter hour that the square of an adult's load, over the time they have, is larger:
 * of two adults who are free alike, each gets about half, where no hour is worse for it by more than a few points.
 */
const PARENT_LOAD = 2;
/** Points for a lesson that somebody else gives at the same place than in the week before. */
const PARENT_CHANGED = 12;

/** How far the generator's advice may change a price: by half, and less where the model knows less of it. */
const BEND = { structure: 0.5, rotation: 0.25, breaks: 0.25, evenness: 0.5 } as const;
/** A pause of so many minutes leaves the price of a long day as it is. */
const MIDDLING_BREAK = 15;
/**
 * Days of so many times the usual load leave the price of uneven days as it is. The price is highest where only days as full
 * as the average are advised, so that no day gets fuller, and lowest where days half as full again are.
 */
const MIDDLING_FULLNESS = 1.25;
/** A family that asked for the same every day: advice may make it firmer, never looser. */
const MEANT = 5;

type PlannedFamily = Pick<PlanningInput, 'style' | 'preferences' | 'learners' | 'subjects'>;

/**
 * The prices of a week, in reward points. A lesson of one child at a good time has about 250. The generator's advice
 * changes what the family said, but never reverses it: a price of 0 stays 0, and no advice touches hours, days and
 * daily limits, which are rules.
 */
export function weightsFor(input: PlannedFamily, monday: LocalDate): Weights {
  const { flexibility, approach, scales } = input.style;
  const clock = CLOCK[approach] * (1.5 - scales.flexibility);
  const bend = bendsOf(input, monday);
  return {
    unscheduledCore: 1500,
    unscheduledOther: Math.round(700 * (1.2 - 0.4 * scales.prioritisation)),
    spreadAdjacent: Math.round(SPREAD[approach] * bend.rotation),
    consistency: Math.round((CONSISTENCY[flexibility - 1] ?? 4) * clock * bend.structure),
    span: Math.round(SPAN * bend.breaks),
    balance: Math.round((approach === 'block' ? 4 : 12) * bend.evenness),
    moved: Math.round(LIKE_LAST_WEEK * flexibility * bend.structure),
    parentLoad: PARENT_LOAD,
    parentChanged: PARENT_CHANGED,
  };
}

interface Bends {
  readonly structure: number;
  readonly rotation: number;
  readonly breaks: number;
  readonly evenness: number;
}

/** Factors by which advice changes the prices; all 1 without advice. */
function bendsOf(input: PlannedFamily, monday: LocalDate): Bends {
  const advice = input.preferences?.style;
  if (!advice) return { structure: 1, rotation: 1, breaks: 1, evenness: 1 };
  return {
    structure: structureOf(advice, input.style.flexibility),
    rotation: bentBy(2 * advice.rotation - 1, BEND.rotation),
    // A family that does well with longer pauses does not mind a longer day.
    breaks: bentBy((MIDDLING_BREAK - advice.breakMinutes) / MIDDLING_BREAK, BEND.breaks),
    evenness: bentBy(4 * (MIDDLING_FULLNESS - fullnessOf(advice, input, monday)), BEND.evenness),
  };
}

function structureOf({ structure }: StyleAdvice, flexibility: FlexibilityLevel): number {
  const factor = bentBy(2 * structure - 1, BEND.structure);
  return flexibility === MEANT ? Math.max(1, factor) : factor;
}

/** The advised load of a day, as a multiple of what the family's lessons make on average; NaN where there are none. */
function fullnessOf(advice: StyleAdvice, family: PlannedFamily, monday: LocalDate): number {
  return advice.dailyLoadMinutes / usualDailyMinutes(family, monday);
}
