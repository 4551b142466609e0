import { epochDay, type LocalDate } from '../calendar/index.js';
import type { FamilyLife, Learner, TasteTable } from '../planning/index.js';
import { OwnPosterior } from './gaussian-process/gaussian-process.js';
import { lessonAnywhere } from './lesson-at-any-time.js';
import { seenLessons } from './lesson-counts.js';
import type { LessonRecord } from './lesson-record.js';
import type { PopulationReward } from './population-reward.js';
import { ownResiduals, subjectNumbers } from './reward-residuals.js';
import { type Exploring, tableOf } from './reward-table.js';
import { readTables } from './scale-rewards.js';

interface ChildInput {
  readonly own: readonly LessonRecord[];
  readonly population: PopulationReward;
  readonly today: LocalDate;
  readonly exploration: number;
}

/** What is expected of one child in each of its subjects: the population’s model, corrected by the child’s own record. */
export function learnChild(life: FamilyLife, learner: Learner, input: ChildInput): TasteTable[] {
  const { own, population, today, exploration } = input;
  const subjects = life.subjects.filter(({ learners }) =>
    learners.some(({ childId }) => childId === learner.id),
  );
  const numberOf = subjectNumbers();
  const expected = population.of(own.map(({ facts }) => facts));
  const residuals = ownResiduals(own, expected, numberOf);
  const day = epochDay(today);
  const posterior = new OwnPosterior(residuals, population.extras.own, day);
  const exploring: Exploring = { posterior, day, exploration };
  const made = subjects.map((subject) => {
    const lesson = lessonAnywhere(learner, subject, today);
    return { subject, ...tableOf(lesson, numberOf(subject.id), { population, ...exploring }) };
  });
  const readings = readTables(learner, made, today);
  return made.map(({ subject, worth, trying, ownShare }, i) => ({
    childId: learner.id,
    subjectId: subject.id,
    worth,
    reading: { ...readings[i]!, trying: trying.map((points) => readings[i]!.factor * points) },
    seen: seenLessons(own, subject.id, today),
    ownShare,
  }));
}
