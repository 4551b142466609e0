import { bandForAge } from '../../questionnaire/index.js';
import {
  aPlanningInput,
  aLearner,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { plannedLessons, type PlannedLesson } from './planned-lessons.js';

const subjects = [
  aTaughtSubject({
    id: 'art',
    kind: 'art',
    core: false,
    involvement: 'none',
    learners: [{ childId: 'ada', interest: 5 }],
  }),
  aTaughtSubject({ involvement: 'none', learners: [{ childId: 'ada', interest: 1 }] }),
  aTaughtSubject({
    id: 'reading',
    kind: 'reading',
    involvement: 'none',
    learners: [{ childId: 'ada', interest: 1 }],
  }),
  aTaughtSubject({
    id: 'music',
    kind: 'music',
    core: false,
    involvement: 'none',
    learners: [{ childId: 'ada', interest: 5 }],
  }),
];
const family = (age: number, endTime: string): PlanningInput =>
  aPlanningInput({ learners: [aLearner({ age, schoolHours: hours('09:00', endTime) })], subjects });

/** Longest stretch of lessons without a break, in minutes. */
function longestRun(lessons: readonly PlannedLesson[]): number {
  let [longest, run] = [0, 0];
  lessons.forEach((lesson, i) => {
    const before = lessons[i - 1];
    const goesOn = before?.day === lesson.day && before.endMinute === lesson.startMinute;
    run = (goesOn ? run : 0) + lesson.endMinute - lesson.startMinute;
    longest = Math.max(longest, run);
  });
  return longest;
}

describe('on a short day', () => {
  it('core comes first, however little it is loved', () => {
    const placed = plannedLessons(family(12, '10:00')).map(({ subject }) => subject);
    expect(placed.filter((id) => id === 'maths' || id === 'reading')).toHaveLength(10);
    expect(placed).toHaveLength(10);
  });

  it('and the others come back when the day is longer', () => {
    expect(plannedLessons(family(12, '13:00'))).toHaveLength(20);
  });
});

describe('breaks come by age', () => {
  it.each([6, 8, 10, 14])('no stretch is too long at %d', (age) => {
    const lessons = plannedLessons(family(age, '13:00'));
    expect(longestRun(lessons)).toBeLessThanOrEqual(bandForAge(age).maxRunMinutes);
  });

  it('so a young child’s day has more of them', () => {
    const [young, older] = [6, 14].map((age) => longestRun(plannedLessons(family(age, '13:00'))));
    expect(young).toBeLessThan(older!);
  });
});
