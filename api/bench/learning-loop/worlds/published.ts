import {
  expectedReward,
  type FeltLesson,
  sampleOutcome,
} from '../../../src/domain/models/synthetic/hidden-preferences.js';
import {
  type SyntheticFamily,
  syntheticFamily,
} from '../../../src/domain/models/synthetic/synthetic-family.js';
import type { World, WorldFamily, WorldLesson } from '../world.js';

/** Sets the families of the loop apart from those that version 1 is trained on. */
const LOOP_SEEDS = 0x5eed;

type Tastes = SyntheticFamily['tastes'];

function felt({ life }: WorldFamily<Tastes>, lesson: WorldLesson): FeltLesson {
  const subject = life.subjects.find(({ id }) => id === lesson.subjectId)!;
  return { ...lesson, subject };
}

/** Our own world: each child has an hour of its own, weekdays and likings, and the family knows them more or less. */
export const world: World<Tastes> = {
  name: 'published',
  makeFamily(seed, index) {
    const { life, tastes } = syntheticFamily(seed ^ LOOP_SEEDS, index);
    return { life, truth: tastes };
  },
  expectedReward: (family, lesson) =>
    expectedReward(family.truth[lesson.childId]!, felt(family, lesson)),
  sample: (family, lesson, random) =>
    sampleOutcome(family.truth[lesson.childId]!, felt(family, lesson), random),
};
