import type { LessonState } from '../../persistence/index.js';

/** True where a lesson is still as a change left it. What is predicted of it, and who is to give it, does not count. */
export function isAsLeft(now: LessonState, left: LessonState): boolean {
  const text = (state: LessonState): string => {
    const { children, wantedWeek: _week, parentId: _parent, ...rest } = state;
    const outcomes = children
      .map(({ childId, status, actualMinutes }) => [childId, status, actualMinutes].join(' '))
      .sort();
    const keys = Object.keys(rest).sort() as (keyof typeof rest)[];
    return JSON.stringify([keys.map((key) => rest[key]), outcomes]);
  };
  return text(now) === text(left);
}
