import {
  expectedReward,
  type HeldLesson,
  sampleOutcome,
} from '../../../src/domain/models/synthetic/hidden-preferences.js';
import {
  type SyntheticFamily,
  syntheticFamily,
} from '../../../src/domain/models/synthetic/synthetic-family.js';
import type { World, WorldFamily, WorldLesson } from '../world.js';

/** Sets the families of the loop apart from those that version 1 is trained on. */
const LOOP_SEEDS = 0x5eed;

type Truth = SyntheticFamily['preferences'];

function heldLesson({ planningInput }: WorldFamily<Truth>, lesson: WorldLesson): HeldLesson {
  const subject = planningInput.subjects.find(({ id }) => id === lesson.subjectId)!;
  return { ...lesson, subject };
}

/** Our own world: each child has an hour of its own, weekdays and likings, and the family knows them more or less. */
export const world: World<Truth> = {
  name: 'published',
  makeFamily(seed, index) {
    const { planningInput, preferences } = syntheticFamily(seed ^ LOOP_SEEDS, index);
    return { planningInput, truth: preferences };
  },
  expectedReward: (family, lesson) =>
    expectedReward(family.truth[lesson.childId]!, heldLesson(family, lesson)),
  sample: (family, lesson, random) =>
    sampleOutcome(family.truth[lesson.childId]!, heldLesson(family, lesson), random),
};
