import { addDays, minuteOf } from '../../calendar/index.js';
import type { Learner, TaughtSubject, StyleAdvice } from '../../planning/index.js';
import { bandForAge } from '../../questionnaire/index.js';
import { checkInteger } from '../../check-arguments.js';
import { normal, randomFor, uniform } from '../../sampling.js';
import type { LessonRecord } from '../../preferences/index.js';
import { styleFactsOf } from '../predict-style.js';
import type { StyleFacts, TrainingSet } from '../training-set.js';
import type { WeekFacts, WeekRecord } from '../week-record.js';
import { between, clamp, type Draw } from './draw.js';
import { sampleOutcome } from './hidden-preferences.js';
import { type SyntheticFamily, syntheticFamily } from './synthetic-family.js';

const FIRST_MONDAY = '2026-01-05';
const LESSONS_OF_A_SUBJECT = 4;
const WEEKS_OF_A_FAMILY = 3;
const SCHOOL_DAYS = 5;
const QUARTER_MINUTES = 15;

/**
 * A training set for version 1, from synthetic families whose preferences stay hidden: lessons at random times, weeks
 * and styles. The same seed makes the same set.
 */
export function syntheticTrainingSet(seed: number, families: number): TrainingSet {
  checkInteger('families', families, { min: 1, max: 100_000 });
  const made = Array.from({ length: families }, (_, i) => syntheticFamily(seed, i));
  const drawFor = (part: number, i: number): Draw => {
    const random = randomFor(seed + part, i);
    return () => uniform(random);
  };
  return {
    lessons: made.flatMap((family, i) => lessonsOf(family, drawFor(1, i))),
    weeks: made.flatMap((family, i) => weeksOf(family, drawFor(2, i))),
    styles: made.map((family, i) => {
      const facts = styleFactsOf(family.planningInput);
      return { familyId: family.familyId, facts, style: likedStyle(facts, drawFor(3, i)) };
    }),
    isSynthetic: true,
  };
}

function lessonsOf(
  { familyId, planningInput, preferences }: SyntheticFamily,
  draw: Draw,
): LessonRecord[] {
  return planningInput.learners.flatMap((learner) =>
    planningInput.subjects
      .filter(({ learners }) => learners.some(({ childId }) => childId === learner.id))
      .flatMap((subject) =>
        Array.from({ length: LESSONS_OF_A_SUBJECT }, (_, week): LessonRecord => {
          const weekday = Math.floor(between(draw, 0, SCHOOL_DAYS));
          const facts = factsAt(learner, subject, { weekday, draw });
          const lesson = { subject, week, weekday, startMinute: facts.startMinute };
          return {
            familyId,
            childId: learner.id,
            subjectId: subject.id,
            date: addDays(FIRST_MONDAY, 7 * week + weekday),
            facts,
            outcome: sampleOutcome(preferences[learner.id]!, lesson, draw),
            predicted: null,
            propensity: null,
          };
        }),
      ),
  );
}

function factsAt(
  learner: Learner,
  subject: TaughtSubject,
  { weekday, draw }: { readonly weekday: number; readonly draw: Draw },
): LessonRecord['facts'] {
  const hours = learner.schoolHours[0]!;
  const [from, to] = [minuteOf(hours.startTime), minuteOf(hours.endTime)];
  const { kind, core, involvement, minutes, learners } = subject;
  const quarters = Math.max(1, (to - from - minutes) / QUARTER_MINUTES);
  return {
    ageYears: learner.age,
    kind,
    core,
    involvement,
    minutes,
    interest: learners.find(({ childId }) => childId === learner.id)?.interest ?? 3,
    learners: learners.length,
    weekday,
    startMinute: from + QUARTER_MINUTES * Math.floor(between(draw, 0, quarters)),
    dayOpens: from,
    bestTimes: learner.bestTimes,
  };
}

/** Random weeks and their ratings: each family likes breaks, regularity and load in its own measure. */
function weeksOf({ familyId, planningInput }: SyntheticFamily, draw: Draw): WeekRecord[] {
  const { scales } = planningInput.style;
  const ease = 0.08 * normal(draw);
  return Array.from({ length: WEEKS_OF_A_FAMILY }, (_, week) => {
    const facts: WeekFacts = {
      regularity: draw(),
      breakMinutes: between(draw, 0, 120),
      dailyLoadMinutes: between(draw, 45, 330),
      loadImbalance: between(draw, 0, 150),
      idleMinutes: between(draw, 0, 90),
      coreInBestTimes: draw(),
      adjustments: Math.floor(between(draw, 0, 7)),
      completion: between(draw, 0.3, 1),
      placed: between(draw, 0.8, 1),
    };
    const liked =
      0.2 +
      0.1 * (1 - scales.flexibility) * facts.regularity +
      0.1 * Math.min(1, facts.breakMinutes / 45) +
      0.12 * facts.coreInBestTimes +
      0.35 * facts.completion +
      0.15 * facts.placed -
      0.1 * (facts.loadImbalance / 150) -
      0.12 * (facts.idleMinutes / 90) -
      0.02 * facts.adjustments -
      0.1 * Math.max(0, facts.dailyLoadMinutes / 240 - 0.8);
    const rating = clamp(liked + ease + 0.1 * normal(draw), 0, 1);
    return { familyId, monday: addDays(FIRST_MONDAY, 7 * week), facts, rating };
  });
}

/** The style that the family would settle on, given time. */
function likedStyle({ scales, flexibility, approach, ages }: StyleFacts, draw: Draw): StyleAdvice {
  const slip = (deviation: number): number => deviation * normal(draw);
  const youngest = Math.min(...ages);
  const age = ages.reduce((sum, each) => sum + each, 0) / ages.length;
  const inBlocks = approach === 'block' ? 20 : 0;
  const blockMinutes = clamp(15 + 2.5 * age + inBlocks - 15 * scales.rotation + slip(5), 15, 90);
  return {
    structure: clamp(0.15 * flexibility + 0.4 * (1 - scales.flexibility) + slip(0.07), 0, 1),
    blockMinutes,
    minutesBetweenBreaks: clamp(
      bandForAge(youngest).maxRunMinutes * 0.9 + inBlocks + slip(8),
      15,
      180,
    ),
    breakMinutes: clamp(30 - 1.2 * age + 10 * scales.flexibility + slip(4), 5, 60),
    startOfDay: clamp(
      9.6 * 60 - 75 * scales['time-management'] + 3 * age + slip(15),
      6 * 60,
      12 * 60,
    ),
    coreFirst: clamp(
      0.15 + 0.6 * scales.prioritisation + 0.2 * scales['time-management'] + slip(0.07),
      0,
      1,
    ),
    rotation: clamp(
      0.2 + 0.6 * scales.rotation - (approach === 'block' ? 0.2 : 0) + slip(0.07),
      0,
      1,
    ),
    dailyLoadMinutes: clamp(bandForAge(Math.round(age)).maxDailyMinutes * 0.75 + slip(15), 30, 330),
  };
}
