import type { LessonRecord } from './lesson-record.js';

/** Groups lessons by child, each child's in the order of days; children keep the order in which they come. */
export function byChild(lessons: readonly LessonRecord[]): LessonRecord[][] {
  const children = new Map<string, LessonRecord[]>();
  for (const lesson of lessons) {
    const key = `${lesson.familyId} ${lesson.childId}`;
    const known = children.get(key);
    if (known) known.push(lesson);
    else children.set(key, [lesson]);
  }
  // A stable sort: lessons of a day keep their order.
  return [...children.values()].map((own) =>
    own.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  );
}
