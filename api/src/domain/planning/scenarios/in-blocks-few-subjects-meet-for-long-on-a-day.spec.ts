import {
  aPlanningInput,
  aLearner,
  aStyle,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { plannedLessons, type PlannedLesson } from './planned-lessons.js';

const family = (approach: 'block' | 'time-blocked'): PlanningInput =>
  aPlanningInput({
    style: aStyle({ approach }),
    learners: [aLearner({ age: 12, schoolHours: hours('09:00', '12:30') })],
    subjects: (['history', 'science', 'geography', 'art'] as const).map((kind) =>
      aTaughtSubject({
        id: kind,
        kind,
        core: false,
        frequency: 'two-to-three',
        involvement: 'none',
      }),
    ),
  });

/** Different subjects on a day, on average over the days that have any. */
function subjectsADay(lessons: readonly PlannedLesson[]): number {
  const days = [...new Set(lessons.map(({ day }) => day))];
  const pairs = new Set(lessons.map(({ subject, day }) => `${subject} ${day}`));
  return pairs.size / days.length;
}

/** The longest time one subject goes on without another between. */
function longestStretch(lessons: readonly PlannedLesson[]): number {
  let [longest, stretch] = [0, 0];
  lessons.forEach((lesson, i) => {
    const before = lessons[i - 1];
    const goesOn =
      before?.subject === lesson.subject &&
      before.day === lesson.day &&
      before.endMinute === lesson.startMinute;
    stretch = (goesOn ? stretch : 0) + lesson.endMinute - lesson.startMinute;
    longest = Math.max(longest, stretch);
  });
  return longest;
}

describe('in blocks, few subjects meet for long on a day', () => {
  const [blocks, clock] = (['block', 'time-blocked'] as const).map((approach) =>
    plannedLessons(family(approach)),
  );

  it('has fewer subjects a day than a plan by the clock, and as many lessons', () => {
    expect(blocks).toHaveLength(clock!.length);
    expect(subjectsADay(blocks!)).toBeLessThan(subjectsADay(clock!));
  });

  it('stays with one subject for longer than one lesson', () => {
    expect(longestStretch(clock!)).toBe(30);
    expect(longestStretch(blocks!)).toBeGreaterThanOrEqual(60);
  });
});
