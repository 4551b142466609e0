import { aWeekFacts } from '../week-facts-factory.js';
import { trainModel } from '../train/train-model.js';
import { syntheticTrainingSet } from '../synthetic/synthetic-training-set.js';
import { aProblem, aSubject } from '../../timetabling/problem-factory.js';
import { predictSatisfaction, satisfactionGains } from './satisfaction-gains.js';
import { weekFacts } from './week-facts.js';
import { weekStyle } from './week-style.js';

describe('a week with two lessons of maths', () => {
  const problem = aProblem({
    subjects: [aSubject({ id: 'maths', sessionsPerWeek: 2, core: true })],
  });
  const at = (first: number, second: number) => [
    { subject: 'maths', day: 0, start: first },
    { subject: 'maths', day: 1, start: second },
  ];
  const facts = (sessions: ReturnType<typeof at>) =>
    weekFacts({ problem, sessions, bestTimes: new Map() });

  it('is regular at the same time and less so at others', () => {
    expect(facts(at(2, 2)).regularity).toBe(1);
    expect(facts(at(2, 8)).regularity).toBe(0.5);
  });

  it('knows what found a place, and nothing yet of how it went', () => {
    expect(facts(at(2, 2))).toMatchObject({ placed: 1, adjustments: 0, completion: NaN });
    expect(facts(at(2, 2).slice(1)).placed).toBe(0.5);
    expect(weekStyle(problem, at(2, 2))?.structure).toBe(1);
    expect(weekStyle(problem, [])).toBeNull();
  });
});

describe('the style of a week, which teaches the generator', () => {
  const problem = aProblem({
    subjects: [
      aSubject({ id: 'maths', sessionsPerWeek: 2, slots: 2 }),
      aSubject({ id: 'art', sessionsPerWeek: 2, slots: 2 }),
    ],
  });
  type Place = readonly [subject: string, day: number, start: number];
  const style = (...places: readonly Place[]) =>
    weekStyle(
      problem,
      places.map(([subject, day, start]) => ({ subject, day, start })),
    )!;
  const apart: readonly Place[] = [
    ['maths', 0, 0],
    ['art', 0, 2],
    ['maths', 1, 0],
    ['art', 1, 2],
  ];

  it('has longer blocks where lessons of one subject follow each other', () => {
    expect(style(...apart).blockMinutes).toBe(30);
    const inBlocks = style(['maths', 0, 0], ['maths', 0, 2], ['art', 1, 0], ['art', 1, 2]);
    expect(inBlocks.blockMinutes).toBe(60);
    expect(style(['maths', 0, 0], ['maths', 0, 3]).blockMinutes).toBe(30);
  });

  it('has fuller days where the same lessons are on fewer days', () => {
    expect(style(...apart).dailyLoadMinutes).toBe(60);
    const uneven = style(['maths', 0, 0], ['art', 0, 2], ['maths', 0, 4], ['art', 1, 2]);
    expect(uneven.dailyLoadMinutes).toBe((90 * 90 + 30 * 30) / 120);
  });

  it('has a start of day and a time between breaks that the places of lessons decide', () => {
    const { startOfDay, minutesBetweenBreaks } = style(...apart);
    const later = style(['maths', 0, 4], ['art', 0, 8], ['maths', 1, 4], ['art', 1, 8]);
    expect(later.startOfDay).toBe(startOfDay + 60);
    expect([minutesBetweenBreaks, later.minutesBetweenBreaks]).toEqual([60, 30]);
  });
});

describe('what would raise satisfaction most', () => {
  const { model } = trainModel('satisfaction', syntheticTrainingSet(5, 300), { seed: 1 });
  const poor = aWeekFacts({
    coreInBestTimes: 0.1,
    idleMinutes: 90,
    loadImbalance: 150,
    placed: 0.8,
  });

  it('is listed with the largest gain first, one change a fact, each a real gain', () => {
    const gains = satisfactionGains(model, poor);
    expect(gains.length).toBeGreaterThan(1);
    expect(gains.map(({ gain }) => gain)).toEqual(
      gains.map(({ gain }) => gain).sort((a, b) => b - a),
    );
    expect(new Set(gains.map(({ fact }) => fact)).size).toBe(gains.length);
    const [best] = gains;
    const [before, after] = predictSatisfaction(model, [poor, { ...poor, [best!.fact]: best!.to }]);
    expect(after! - before!).toBeCloseTo(best!.gain, 12);
  });

  it('is not asked of what is unknown', () => {
    const gains = satisfactionGains(model, aWeekFacts({ coreInBestTimes: NaN }));
    expect(gains.map(({ fact }) => fact)).not.toContain('coreInBestTimes');
  });
});
