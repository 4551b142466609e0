import {
  aPlanningInput,
  aLearner,
  aStyle,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { plannedLessons } from './planned-lessons.js';

const together = ['ada', 'ben'].map((childId) => ({ childId, interest: 3 }));
const family = (approach: 'grouped' | 'time-blocked'): PlanningInput =>
  aPlanningInput({
    style: aStyle({ approach }),
    learners: ['ada', 'ben'].map((id) =>
      aLearner({ id, age: 10, bestTimes: ['early-morning'], schoolHours: hours('08:00', '12:00') }),
    ),
    subjects: [
      aTaughtSubject({ minutes: 45, involvement: 'none' }),
      aTaughtSubject({
        id: 'poems',
        kind: 'language',
        core: false,
        minutes: 15,
        involvement: 'none',
      }),
      aTaughtSubject({ id: 'songs', kind: 'music', core: false, minutes: 15, learners: together }),
    ],
  });
const openings = (planningInput: PlanningInput, id: string): number => {
  const lessons = plannedLessons(planningInput);
  return [0, 1, 2, 3, 4].filter(
    (day) => lessons.find((lesson) => lesson.day === day)?.subject === id,
  ).length;
};
const before = (planningInput: PlanningInput, first: string, second: string): number => {
  const lessons = plannedLessons(planningInput);
  return [0, 1, 2, 3, 4].filter((day) => {
    const ofDay = lessons.filter((lesson) => lesson.day === day).map(({ subject }) => subject);
    return ofDay.indexOf(first) < ofDay.indexOf(second);
  }).length;
};

describe('together first, the day opens with short and shared lessons', () => {
  it('begins every day with what is learned together', () => {
    expect(openings(family('grouped'), 'songs')).toBe(5);
    expect(openings(family('time-blocked'), 'songs')).toBeLessThan(5);
  });

  it('puts a short lesson before a long one, more than a plan by the clock does', () => {
    const grouped = before(family('grouped'), 'poems', 'maths');
    expect(grouped).toBe(5);
    expect(before(family('time-blocked'), 'poems', 'maths')).toBeLessThan(grouped);
  });
});
