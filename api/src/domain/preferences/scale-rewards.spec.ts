import { aLearner, aTaughtSubject } from '../planning/input/planning-input-factory.js';
import { ruleReward } from './rule-reward.js';
import { factsAt, lessonAtAnyTime } from './lesson-at-any-time.js';
import { scaleRewards } from './scale-rewards.js';

const TODAY = '2026-09-07';
const learner = aLearner();
const subject = aTaughtSubject();
const lesson = lessonAtAnyTime(learner, subject, TODAY);

/** What the rules say, its differences times `share`. */
const rulesTimes = (share: number): number[][] =>
  Array.from({ length: 7 }, (_, day) =>
    Array.from(
      { length: 96 },
      (_, quarter) => 0.5 + share * (ruleReward(factsAt(lesson, day, quarter * 15)) - 0.5),
    ),
  );

const factorOf = (rewards: number[][], ownShare: number): number =>
  scaleRewards(learner, [{ subject, rewards, ownShare }], TODAY)[0]!.factor;

describe('how planning reads a table', () => {
  it('is as the rules while nothing is known of the child itself', () => {
    expect(factorOf(rulesTimes(1), 0)).toBeCloseTo(1, 1);
    expect(factorOf(rulesTimes(0.5), 0)).toBeCloseTo(2, 1);
  });

  it('draws differences apart further as the own record grows, to twice the spread of the rules', () => {
    const factors = [0, 0.1, 0.2, 0.9].map((ownShare) => factorOf(rulesTimes(0.5), ownShare));
    expect(factors[1]).toBeGreaterThan(factors[0]!);
    expect(factors[2]).toBeCloseTo(4, 1);
    expect(factors[3]).toBe(factors[2]);
  });

  it('makes little of times that hardly differ, and nothing of times that do not', () => {
    expect(factorOf(rulesTimes(0.01), 0)).toBe(3);
    expect(factorOf(rulesTimes(0.01), 1)).toBe(6);
    expect(factorOf(rulesTimes(0), 1)).toBe(1);
  });

  it('never pushes together what differs more than the rules say', () => {
    expect(factorOf(rulesTimes(1.5), 0)).toBe(1);
  });
});
