import { addDays, hoursOn, minuteOf } from '../../src/domain/calendar/index.js';
import { randomFor, uniform } from '../../src/domain/sampling.js';
import { type ServingModels, learnPreferences } from '../../src/domain/models/index.js';
import {
  type LearnedPreferences,
  LUNCH_AT_NOON,
  readTeachingStyle,
  type PlanningInput,
  type Learner,
} from '../../src/domain/planning/index.js';
import { type LessonRecord, scaleRewards, rewardOf } from '../../src/domain/preferences/index.js';
import { SLOT_MINUTES } from '../../src/domain/timetabling/index.js';
import { ask, checkFamily, checkOutcome, checkReward } from './check-world.js';
import { Planner, type PlannedWeek, type Week } from './plan-week.js';
import type { Policy } from './policies.js';
import type { World, WorldFamily, WorldLesson } from './world.js';

/** A Monday; any will do. */
const FIRST_MONDAY = '2026-09-07';

/** One family's week under one policy, summed over its children's lessons. */
export interface WeekResult {
  readonly policy: Policy;
  readonly week: number;
  readonly family: number;
  /** Lessons asked for: one of two children counts twice. */
  readonly required: number;
  readonly placed: number;
  /** Sum of the rewards that came; a lesson without a place brings nothing. */
  readonly realised: number;
  /** Sum of what the world says they bring on average. */
  readonly expected: number;
}

export interface RunOptions {
  readonly seed: number;
  /** Unless given, the product's. */
  readonly exploration?: number;
}

interface Held {
  readonly lesson: WorldLesson;
  readonly result: ReturnType<typeof checkOutcome>;
}

/** One family through the weeks, under every policy. The learned policy sees its own records only. */
export class FamilyRun {
  private readonly family: WorldFamily;
  private readonly planningInput: PlanningInput;
  private readonly planner: Planner;
  private records: LessonRecord[] = [];

  constructor(
    private readonly world: World,
    private readonly index: number,
    private readonly options: RunOptions,
  ) {
    this.family = checkFamily(
      index,
      ask('makeFamily', () => world.makeFamily(options.seed, index)),
    );
    const {
      style = readTeachingStyle({}),
      taken = [],
      holidays = [],
      meals = [LUNCH_AT_NOON],
      ...planningInput
    } = this.family.planningInput;
    this.planningInput = {
      ...planningInput,
      style,
      taken,
      holidays,
      meals,
      exceptions: [],
      preferences: null,
    };
    this.planner = new Planner(options.seed * 7919 + index);
  }

  /** What does not depend on what was learned. */
  baselines(week: number): WeekResult[] {
    const at = weekAt(week);
    const truth = this.truth(at);
    // An input that only looks sound fails here first.
    const where = `makeFamily(seed, ${this.index}).planningInput, planned,`;
    const plans = {
      questionnaire: ask(where, () => this.planner.plan(this.planningInput, at)),
      random: this.planner.planByChance(this.planningInput, at),
      oracle: this.planner.plan({ ...this.planningInput, preferences: asItIs(truth) }, at),
      stretchedOracle: this.planner.plan({ ...this.planningInput, preferences: truth }, at),
    };
    return Object.entries(plans).flatMap(([policy, plan]) =>
      plan ? [this.resultOf(policy as Policy, week, plan, this.hold(plan, week))] : [],
    );
  }

  /** Plans with what was learned so far, and keeps what came of it. */
  learned(
    week: number,
    servingModels: ServingModels,
  ): { result: WeekResult | null; records: LessonRecord[] } {
    const at = weekAt(week);
    const preferences = learnPreferences(this.planningInput, this.records, {
      servingModels,
      versions: {},
      today: at.monday,
      ...(this.options.exploration !== undefined && { exploration: this.options.exploration }),
    });
    const plan = this.planner.plan({ ...this.planningInput, preferences }, at);
    if (!plan) return { result: null, records: [] };
    const held = this.hold(plan, week);
    const records = held.flatMap((each) => this.recordsOf(each, at, preferences));
    this.records = [...this.records, ...records];
    return { result: this.resultOf('learned', week, plan, held), records };
  }

  /** Every lesson of every child, in an order that is the same for equal plans. */
  private hold({ problem, sessions }: PlannedWeek, week: number): Held[] {
    return problem.subjects.flatMap((subject, s) => {
      const own = sessions.filter((session) => session.subject === subject.id);
      const inOrder = [...own].sort((a, b) => a.day - b.day || a.start - b.start);
      return inOrder.flatMap(({ day, start }, ordinal) =>
        subject.members.map((childId, m) => {
          const lesson: WorldLesson = {
            childId,
            subjectId: subject.id,
            week,
            weekday: day,
            startMinute: problem.dayStartMinute + start * SLOT_MINUTES,
          };
          // Not keyed by the place: where the place makes no difference, the same comes of any.
          const part = ((week * 64 + s) * 16 + m) * 16 + ordinal;
          const random = randomFor(this.options.seed * 1_000_003 + this.index, part);
          const result = ask('sample', () =>
            this.world.sample(this.family, lesson, () => uniform(random)),
          );
          return { lesson, result: checkOutcome(result) };
        }),
      );
    });
  }

  private resultOf(
    policy: Policy,
    week: number,
    { problem }: PlannedWeek,
    held: readonly Held[],
  ): WeekResult {
    const required = problem.subjects.reduce(
      (sum, { sessionsPerWeek, members }) => sum + sessionsPerWeek * members.length,
      0,
    );
    let realised = 0;
    let expected = 0;
    for (const { lesson, result } of held) {
      realised += rewardOf(result);
      expected += this.expectedOf(lesson);
    }
    return { policy, week, family: this.index, required, placed: held.length, realised, expected };
  }

  private expectedOf(lesson: WorldLesson): number {
    return checkReward(ask('expectedReward', () => this.world.expectedReward(this.family, lesson)));
  }

  private recordsOf(
    { lesson, result }: Held,
    { monday }: Week,
    preferences: LearnedPreferences | null,
  ): LessonRecord[] {
    const { movedTo, ...outcome } = result;
    const record = (place: { weekday: number; startMinute: number }): LessonRecord => ({
      familyId: `family-${this.index}`,
      childId: lesson.childId,
      subjectId: lesson.subjectId,
      date: addDays(monday, place.weekday),
      facts: this.factsAt(lesson, place),
      outcome,
      predicted: predictedAt(preferences, lesson, place),
      propensity: null,
    });
    if (!movedTo) return [record(lesson)];
    const left = { status: 'moved-away', rating: null, actualMinutes: null } as const;
    return [{ ...record(lesson), outcome: left }, record(movedTo)];
  }

  private factsAt(
    { childId, subjectId }: WorldLesson,
    { weekday, startMinute }: { weekday: number; startMinute: number },
  ): LessonRecord['facts'] {
    const learner = this.planningInput.learners.find(({ id }) => id === childId)!;
    const subject = this.planningInput.subjects.find(({ id }) => id === subjectId)!;
    const opens = learner.schoolHours
      .filter((hours) => hours.weekday === weekday + 1)
      .map(({ startTime }) => minuteOf(startTime));
    const { kind, core, involvement, minutes, learners } = subject;
    return {
      ageYears: learner.age,
      kind,
      core,
      involvement,
      minutes,
      interest: learners.find((each) => each.childId === childId)?.interest ?? 3,
      learners: learners.length,
      weekday,
      startMinute,
      dayOpens: opens.length > 0 ? Math.min(...opens) : NaN,
      bestTimes: learner.bestTimes,
    };
  }

  /** The product's tables, filled with the truth and read as the product reads its own. */
  private truth({ index, monday }: Week): LearnedPreferences {
    const tables = this.planningInput.learners.flatMap((learner) => {
      const own = this.planningInput.subjects
        .filter(({ learners }) => learners.some(({ childId }) => childId === learner.id))
        .map((subject) => ({
          subject,
          rewards: this.rewardsOf(learner, subject.id, index),
          ownShare: 1,
        }));
      const readings = scaleRewards(learner, own, monday);
      return own.map(({ subject, rewards, ownShare }, i) => ({
        childId: learner.id,
        subjectId: subject.id,
        rewards,
        scaling: { ...readings[i]!, explorationBonus: [] },
        counts: [],
        ownShare,
      }));
    });
    return { versions: [], tables, style: null };
  }

  private rewardsOf(
    { id: childId, schoolHours }: Learner,
    subjectId: string,
    week: number,
  ): number[][] {
    return Array.from({ length: 7 }, (_, weekday) => {
      const open = hoursOn(schoolHours, addDays(FIRST_MONDAY, weekday));
      return Array.from({ length: 96 }, (_, quarter) => {
        const startMinute = quarter * SLOT_MINUTES;
        const isOpen = open.some(
          ({ from, to }) => startMinute > from - SLOT_MINUTES && startMinute < to,
        );
        const lesson = { childId, subjectId, week, weekday, startMinute };
        return isOpen ? this.expectedOf(lesson) : 0;
      });
    });
  }
}

/** The tables without the product's reading of them. */
function asItIs(preferences: LearnedPreferences): LearnedPreferences {
  return {
    ...preferences,
    tables: preferences.tables.map(({ scaling: _reading, ...table }) => table),
  };
}

function weekAt(index: number): Week {
  return { monday: addDays(FIRST_MONDAY, 7 * index), index };
}

function predictedAt(
  preferences: LearnedPreferences | null,
  { childId, subjectId }: WorldLesson,
  { weekday, startMinute }: { weekday: number; startMinute: number },
): number | null {
  const table = preferences?.tables.find(
    (own) => own.childId === childId && own.subjectId === subjectId,
  );
  return table?.rewards[weekday]?.[Math.floor(startMinute / SLOT_MINUTES)] ?? null;
}
