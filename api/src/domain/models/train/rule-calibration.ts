import { type LessonRecord, rewardOf, ruleReward } from '../../preferences/index.js';

/** The largest number of children. */
const MOST_CHILDREN = 400;
/** Sum of squares that the prior counts as: some hundred lessons at times that the rules tell apart. */
const PRIOR_SQUARES = 2;
/** Prior slope: the rules count half before any lesson was held, since stated answers are often hopes. */
const PRIOR_SLOPE = 0.5;

/**
 * How far the rules can be trusted: the slope of observed rewards on the rules' rewards, among lessons of one child in
 * one subject. Comparing within a subject keeps a liked subject from looking like a good time.
 */
export function calibrateRules(children: readonly (readonly LessonRecord[])[]): {
  readonly intercept: number;
  readonly slope: number;
} {
  const every = Math.max(1, Math.floor(children.length / MOST_CHILDREN));
  const sums = { expected: 0, reward: 0, count: 0, squares: PRIOR_SQUARES, products: PRIOR_SQUARES * PRIOR_SLOPE }; // prettier-ignore
  children.forEach((lessons, i) => {
    if (i % every === 0) for (const same of bySubject(lessons)) addSubject(same, sums);
  });
  if (sums.count === 0) return { intercept: 0, slope: 1 };
  const slope = Math.min(1.5, Math.max(0, sums.products / sums.squares));
  return { intercept: (sums.reward - slope * sums.expected) / sums.count, slope };
}

function addSubject(
  lessons: readonly LessonRecord[],
  sums: { expected: number; reward: number; count: number; squares: number; products: number },
): void {
  const expectations = lessons.map(({ facts }) => ruleReward(facts));
  const rewards = lessons.map(({ outcome }) => rewardOf(outcome));
  const expected = mean(expectations);
  const reward = mean(rewards);
  expectations.forEach((own, i) => {
    sums.expected += own;
    sums.reward += rewards[i]!;
    sums.count += 1;
    sums.squares += (own - expected) ** 2;
    sums.products += (own - expected) * (rewards[i]! - reward);
  });
}

function bySubject(lessons: readonly LessonRecord[]): LessonRecord[][] {
  const subjects = new Map<string, LessonRecord[]>();
  for (const lesson of lessons) {
    const known = subjects.get(lesson.subjectId);
    if (known) known.push(lesson);
    else subjects.set(lesson.subjectId, [lesson]);
  }
  return [...subjects.values()];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
