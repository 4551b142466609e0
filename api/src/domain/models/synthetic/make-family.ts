import { type Weekday, WEEKDAYS, wallClock, type WeeklyHours } from '../../calendar/index.js';
import {
  type Adult,
  ANY_ADULT,
  type Learner,
  LUNCH_AT_NOON,
  type PlanningInput,
  type TaughtSubject,
} from '../../planning/index.js';
import {
  bandForAge,
  type Interest,
  PHILOSOPHIES,
  PLANNING_APPROACHES,
  scoreScales,
  STATEMENTS,
  type SuggestedSubject,
  suggestionsForAge,
} from '../../questionnaire/index.js';
import { normal } from '../../sampling.js';
import { between, clamp, type Draw, pick } from './draw.js';

const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];
/** Siblings up to this many years apart learn some subjects together. */
const TOGETHER_YEARS = 3;
const TOGETHER_KINDS: readonly string[] = ['history', 'science', 'art', 'music', 'physical-education']; // prettier-ignore
const TOGETHER_CHANCE = 0.4;
/** Share of suggested subjects that a family drops. */
const DROPPED_SHARE = 0.15;

/**
 * A synthetic family: children, subjects, hours and answers as families give them. The best times are still missing.
 */
export function makeFamily(draw: Draw): PlanningInput {
  const learners = makeLearners(draw);
  return {
    learners,
    adults: makeAdults(draw),
    subjects: makeSubjects(draw, learners),
    taken: [],
    holidays: [],
    exceptions: [],
    meals: [LUNCH_AT_NOON],
    style: makeStyle(draw),
    preferences: null,
  };
}

function makeLearners(draw: Draw): Learner[] {
  const count = pick(draw, [1, 2, 2, 3, 3, 4]);
  const eldest = Math.floor(between(draw, 7, 17));
  const opens = 15 * Math.round(between(draw, 8 * 4, 9.5 * 4));
  return Array.from({ length: count }, (_, i) => {
    const age = clamp(eldest - Math.round(i * between(draw, 1, 3.4)), 5, 18);
    const minutes =
      15 * Math.round((bandForAge(age).maxDailyMinutes * between(draw, 1.3, 1.9)) / 15);
    return {
      id: `child-${i}`,
      age,
      schoolHours: hoursOf(opens, Math.min(18 * 60, opens + Math.max(180, minutes)), SCHOOL_WEEK),
      bestTimes: [],
    };
  });
}

function makeAdults(draw: Draw): Adult[] {
  const isAlone = draw() < 0.6;
  const first = { id: 'parent-0', freeHours: hoursOf(7 * 60, 19 * 60, WEEKDAYS) };
  if (isAlone) return [first];
  const from = pick(draw, [8, 12, 15]) * 60;
  return [first, { id: 'parent-1', freeHours: hoursOf(from, from + 240, WEEKDAYS) }];
}

function makeSubjects(draw: Draw, learners: readonly Learner[]): TaughtSubject[] {
  const subjects: TaughtSubject[] = [];
  for (const learner of learners) {
    for (const offer of suggestionsForAge(learner.age).subjects) {
      if (!offer.core && draw() < DROPPED_SHARE) continue;
      const own = { childId: learner.id, interest: makeInterest(draw) };
      const together = subjects.findIndex((other) => isTogether(other, offer, learner, learners));
      if (together >= 0 && draw() < TOGETHER_CHANCE) {
        const shared = subjects[together]!;
        subjects[together] = { ...shared, learners: [...shared.learners, own] };
      } else {
        subjects.push({ ...taught(offer), id: `subject-${subjects.length}`, learners: [own] });
      }
    }
  }
  return subjects;
}

function taught(offer: SuggestedSubject): Omit<TaughtSubject, 'id' | 'learners'> {
  const { subject, kind, core, minutes, frequency, involvement } = offer;
  return {
    name: subject,
    kind,
    core,
    minutes,
    frequency,
    involvement,
    teaching: ANY_ADULT,
    fixedStartMinute: null,
    seriesStart: null,
  };
}

function isTogether(
  other: TaughtSubject,
  offer: SuggestedSubject,
  learner: Learner,
  learners: readonly Learner[],
): boolean {
  if (other.kind !== offer.kind || !TOGETHER_KINDS.includes(offer.kind)) return false;
  return other.learners.every(({ childId }) => {
    const sibling = learners.find(({ id }) => id === childId);
    return sibling !== undefined && Math.abs(sibling.age - learner.age) <= TOGETHER_YEARS;
  });
}

function makeInterest(draw: Draw): Interest {
  return clamp(Math.round(3.2 + 1.1 * normal(draw)), 1, 5) as Interest;
}

function makeStyle(draw: Draw): PlanningInput['style'] {
  const leaning = new Map(STATEMENTS.map(({ scale }) => [scale, normal(draw)]));
  const answers = STATEMENTS.map(({ id, scale, reversed }) => {
    const agreed = clamp(Math.round(3 + 0.9 * leaning.get(scale)! + 0.8 * normal(draw)), 1, 5);
    return [id, reversed ? 6 - agreed : agreed];
  });
  const philosophies = PHILOSOPHIES.map((philosophy) => [philosophy, pick(draw, [1, 2, 3, 4, 5])]);
  return {
    flexibility: pick(draw, [1, 2, 2, 3, 3, 3, 4, 4, 5]),
    approach: pick(draw, PLANNING_APPROACHES),
    scales: scoreScales(Object.fromEntries(answers) as Record<string, number>),
    philosophies: Object.fromEntries(philosophies) as Record<string, number>,
  };
}

function hoursOf(from: number, to: number, weekdays: readonly Weekday[]): WeeklyHours[] {
  const hours = { startTime: wallClock(from), endTime: wallClock(to) };
  return weekdays.map((weekday) => ({ weekday, ...hours }));
}
