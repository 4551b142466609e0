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
