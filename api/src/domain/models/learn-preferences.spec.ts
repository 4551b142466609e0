import { addDays } from '../calendar/index.js';
import {
  aPlanningInput,
  aLearner,
  aTaughtSubject,
  hours,
} from '../planning/input/planning-input-factory.js';
import { aLessonFacts, aLessonRecord, anOutcome } from '../preferences/lesson-record-factory.js';
import type { LessonRecord } from '../preferences/index.js';
import { NO_SERVING_MODELS } from './model.js';
import { trainModel } from './train/train-model.js';
import { syntheticTrainingSet } from './synthetic/synthetic-training-set.js';
import { learnPreferences } from './learn-preferences.js';

const TODAY = '2026-11-16';
const SET = syntheticTrainingSet(2, 60);
const engagement = trainModel('engagement', SET, { seed: 1 }).model;
const generator = trainModel('generator', SET, { seed: 1 }).model;
const servingModels = { ...NO_SERVING_MODELS, engagement };
const versions = { engagement: 'version-1' };
const planningInput = aPlanningInput({
  learners: [aLearner({ schoolHours: hours('09:00', '16:00'), bestTimes: ['mid-morning'] })],
  subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading', kind: 'reading' })],
});
const options = { servingModels, versions, today: TODAY };

/** Mornings fail and afternoons succeed, whatever was stated. */
const afternoons: LessonRecord[] = Array.from({ length: 60 }, (_, i) => {
  const isLate = i % 2 === 1;
  return aLessonRecord({
    date: addDays(TODAY, -1 - (i % 30)),
    facts: aLessonFacts({ startMinute: isLate ? 14 * 60 : 9 * 60 + 30, weekday: i % 5 }),
    outcome: anOutcome({ status: isLate ? 'done' : 'skipped' }),
  });
});

const at = (records: readonly LessonRecord[], minute: number, subjectId = 'maths'): number => {
  const preferences = learnPreferences(planningInput, records, options);
  return preferences!.tables.find((table) => table.subjectId === subjectId)!.rewards[0]![
    minute / 15
  ]!;
};

describe('what is learned of a family', () => {
  it('is nothing without an engagement champion', () => {
    expect(
      learnPreferences(planningInput, [], { ...options, servingModels: NO_SERVING_MODELS }),
    ).toBeNull();
  });

  it('begins with what the questionnaire says, and says that it is nobody’s own', () => {
    const preferences = learnPreferences(planningInput, [], options)!;
    expect(preferences.versions).toEqual([{ kind: 'engagement', versionId: 'version-1' }]);
    expect(preferences.tables.map(({ subjectId }) => subjectId)).toEqual(['maths', 'reading']);
    expect(
      preferences.tables.every(({ ownShare, counts }) => ownShare === 0 && counts.length === 0),
    ).toBe(true);
    expect(at([], 10 * 60)).toBeGreaterThan(at([], 14 * 60));
  });

  it('is a number from 0 to 1 for every quarter of the week', () => {
    for (const { rewards } of learnPreferences(planningInput, afternoons, options)!.tables) {
      expect(rewards).toHaveLength(7);
      expect(rewards.every((row) => row.length === 96 && row.every((v) => v >= 0 && v <= 1))).toBe(
        true,
      );
    }
  });

  it('turns to the child’s own record as it grows, in other subjects a little too', () => {
    expect(at(afternoons, 14 * 60)).toBeGreaterThan(at(afternoons, 9 * 60 + 30));
    const gain = (subjectId: string): number =>
      at(afternoons, 14 * 60, subjectId) - at([], 14 * 60, subjectId);
    expect(gain('reading')).toBeGreaterThan(0);
    expect(gain('reading')).toBeLessThan(gain('maths'));
    const shares = [0, 6, 60].map(
      (count) =>
        learnPreferences(planningInput, afternoons.slice(0, count), options)!.tables[0]!.ownShare,
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('counts what was finished by period, for "why"', () => {
    const [maths] = learnPreferences(planningInput, afternoons, options)!.tables;
    expect(maths!.counts).toEqual([
      { period: 'mid-morning', finished: 0, held: 30 },
      { period: 'early-afternoon', finished: 30, held: 30 },
    ]);
  });

  it('does not look at today or later', () => {
    const later = afternoons.map((record) => ({ ...record, date: TODAY }));
    expect(learnPreferences(planningInput, later, options)).toEqual(
      learnPreferences(planningInput, [], options),
    );
  });

  it('tries nothing for a family that asks', () => {
    const tryingOf = (exploration: number): number =>
      Math.max(
        ...learnPreferences(planningInput, [], { ...options, exploration })!.tables[0]!.scaling!
          .explorationBonus,
      );
    expect(tryingOf(0)).toBe(0);
    expect(tryingOf(0.2)).toBeGreaterThan(0);
  });

  it('brings the generator’s advice where there is one', () => {
    expect(learnPreferences(planningInput, [], options)!.style).toBeNull();
    const all = { ...options, servingModels: { ...servingModels, generator } };
    const { style } = learnPreferences(planningInput, [], all)!;
    expect(style!.blockMinutes).toBeGreaterThanOrEqual(15);
    expect(style!.blockMinutes).toBeLessThanOrEqual(90);
  });

  it('survives the way to another thread', () => {
    const preferences = learnPreferences(planningInput, afternoons, options);
    expect(structuredClone(preferences)).toEqual(preferences);
  });
});
