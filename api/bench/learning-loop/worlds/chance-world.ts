import { randomFor, uniform } from '../../../src/domain/sampling.js';
import type { Learner, TaughtSubject } from '../../../src/domain/planning/index.js';
import { syntheticFamily } from '../../../src/domain/models/synthetic/synthetic-family.js';
import type { World, WorldFamily, WorldLesson } from '../world.js';

/** A number from 0 up to but not 1; each call another. */
export type Draw = () => number;

/** A world in which all that counts is the chance that a lesson is done. */
export interface ChanceWorld<Child> {
  readonly name: string;
  /** What is true of a child. */
  readonly child: (learner: Learner, subjects: readonly TaughtSubject[], draw: Draw) => Child;
  /** What the family says of it. */
  readonly bestTimes: (child: Child, draw: Draw) => Learner['bestTimes'];
  /** Chance, 0 to 1, that the lesson is done. */
  readonly chance: (
    child: Child,
    lesson: WorldLesson & { readonly subject: TaughtSubject },
  ) => number;
  /** Share of lessons a parent rates. */
  readonly ratedShare: number;
  /** Chance that a rating says anything but what came. */
  readonly ratingNoise: number;
}

const PARTLY = 0.4;
const COMPLETION = { done: 1, partly: 0.5, skipped: 0 } as const;

/** Families as in our own world, with another truth. */
export function chanceWorld<Child>(
  from: ChanceWorld<Child>,
): World<Readonly<Record<string, Child>>> {
  type Family = WorldFamily<Readonly<Record<string, Child>>>;
  const doneAt = ({ planningInput, truth }: Family, lesson: WorldLesson): number => {
    const subject = planningInput.subjects.find(({ id }) => id === lesson.subjectId)!;
    return from.chance(truth[lesson.childId]!, { ...lesson, subject });
  };
  return {
    name: from.name,
    makeFamily(seed, index) {
      const { planningInput } = syntheticFamily(seed ^ 0x0dd5, index);
      const random = randomFor(seed ^ 0x7a57e, index);
      const draw = (): number => uniform(random);
      const children = planningInput.learners.map((learner) =>
        from.child(learner, planningInput.subjects, draw),
      );
      const learners = planningInput.learners.map((learner, i) => ({
        ...learner,
        bestTimes: from.bestTimes(children[i]!, draw),
      }));
      const truth = planningInput.learners.map(({ id }, i): [string, Child] => [id, children[i]!]);
      return { planningInput: { ...planningInput, learners }, truth: Object.fromEntries(truth) };
    },
    expectedReward(family, lesson) {
      const done = doneAt(family, lesson);
      const completion = done + (1 - done) * PARTLY * 0.5;
      // A rating is right, or any of 0, 0.5 and 1.
      const rating = (1 - from.ratingNoise) * completion + from.ratingNoise * 0.5;
      return (1 - 0.3 * from.ratedShare) * completion + 0.3 * from.ratedShare * rating;
    },
    sample(family, lesson, random) {
      const done = doneAt(family, lesson);
      const [how, said, wrong, which] = [random(), random(), random(), random()];
      const isPartly = how < done + (1 - done) * PARTLY;
      const status = how < done ? 'done' : isPartly ? 'partly' : 'skipped';
      const rating = wrong < from.ratingNoise ? Math.floor(which * 3) / 2 : COMPLETION[status];
      return { status, rating: said < from.ratedShare ? rating : null, actualMinutes: null };
    },
  };
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** About normal, with mean 0 and deviation 1. */
export function bell(draw: Draw): number {
  return draw() + draw() + draw() + draw() + draw() + draw() + draw() + draw() + draw() + draw() + draw() + draw() - 6; // prettier-ignore
}
