import { tripsOf, tripTime } from '../parent-hours.js';
import type { Child, Interval, ParentDemand, Problem, Subject } from '../problem.js';
import type { FlatWeek } from './flat-week.js';

/** For each subject, the positions at which a session alone breaks no rule. The search never looks at other positions. */
export function candidatePositions(
  problem: Problem,
  supply: Int32Array,
  named: NamedParents,
): number[][] {
  const lessons = lockedLessons(problem);
  const freeRuns = new Map(
    problem.children.map((child) => [child.id, freeRunsOf(problem, child, lessons)]),
  );
  const helpedRuns = new Map<ParentDemand, Int32Array>();
  const parentRuns = runsOfParents(named);
  return problem.subjects.map((subject, s) => {
    const demand = subject.parentDemand;
    const pooled = helpedRuns.get(demand) ?? runs(supply.map((n) => (n >= demand ? 1 : 0)));
    helpedRuns.set(demand, pooled);
    const teachers = named.teachers.subarray(named.teacherFrom[s], named.teacherFrom[s + 1]);
    const needsTeacher = named.parentCount > 0 && demand > 0;
    const helped = needsTeacher ? longestOf(parentRuns, teachers, pooled.length) : pooled;
    const members = problem.children.filter((child) => subject.members.includes(child.id));
    const isTooLong = members.some(
      (child) => subject.slots > child.maxRunSlots || subject.slots > child.maxDailySlots,
    );
    if (isTooLong) return [];
    const all = [helped, ...members.map((child) => freeRuns.get(child.id) ?? new Int32Array(0))];
    return startsOf(problem, subject).filter((position) =>
      all.every((run) => (run[position] ?? 0) >= subject.slots),
    );
  });
}

type NamedParents = Pick<FlatWeek, 'parentCount' | 'parentSupply' | 'teacherFrom' | 'teachers'>;

/** For each parent and position, how many slots in a row the parent is free from there. */
function runsOfParents({ parentCount, parentSupply }: NamedParents): Int32Array[] {
  const positions = parentSupply.length / Math.max(1, parentCount);
  return Array.from({ length: parentCount }, (_, parent) =>
    runs(parentSupply.subarray(parent * positions, (parent + 1) * positions)),
  );
}

/** For each position, how many slots in a row some one teacher is free from there. */
function longestOf(
  parentRuns: readonly Int32Array[],
  teachers: Int32Array,
  length: number,
): Int32Array {
  return Int32Array.from({ length }, (_, p) =>
    teachers.reduce((longest, teacher) => Math.max(longest, parentRuns[teacher]?.[p] ?? 0), 0),
  );
}

/** Positions that the subject's days, its fixed start and the length of the day allow. */
function startsOf(problem: Problem, subject: Subject): number[] {
  const result: number[] = [];
  for (let day = 0; day < problem.days; day++) {
    if (problem.frozenDays.includes(day)) continue;
    if (subject.allowedDays !== null && !subject.allowedDays.includes(day)) continue;
    for (let start = 0; start + subject.slots <= problem.slotsPerDay; start++) {
      if (subject.fixedStart !== null && subject.fixedStart !== start) continue;
      result.push(day * (problem.slotsPerDay + 1) + start);
    }
  }
  return result;
}

/** For each position, how many slots in a row the child is free from there. */
function freeRunsOf(
  problem: Problem,
  child: Child,
  lessons: ReadonlyMap<string, Interval[]>,
): Int32Array {
  const stride = problem.slotsPerDay + 1;
  const isFree = new Int32Array(problem.days * stride);
  /** A commitment of no length takes no slot, but no lesson may run across it. */
  const isWall = new Int32Array(problem.days * stride);
  for (let day = 0; day < problem.days; day++) {
    const dayStart = day * stride;
    const [open, close] = child.windows[day] ?? [0, 0];
    isFree.fill(1, dayStart + open, dayStart + close);
    const taken = [...(child.commitments[day] ?? []), ...(lessons.get(`${child.id}|${day}`) ?? [])];
    for (const [from, to] of taken) {
      isFree.fill(0, dayStart + from, dayStart + to);
      isWall[dayStart + from] = 1;
    }
    for (const trip of tripsOf(problem, { child: child.id }, day)) {
      const [from, to] = tripTime(problem, trip);
      isFree.fill(0, dayStart + from, dayStart + to);
    }
  }
  return runs(isFree, isWall);
}

/** For each position, how many ones follow in a row from there, up to a wall. */
function runs(isFree: Int32Array, isWall?: Int32Array): Int32Array {
  const result = new Int32Array(isFree.length + 1);
  for (let position = isFree.length - 1; position >= 0; position--) {
    if (isFree[position] === 0) continue;
    const isStopped = isWall?.[position + 1] === 1;
    result[position] = 1 + (isStopped ? 0 : (result[position + 1] ?? 0));
  }
  return result;
}

/** Slots taken by locked sessions, by "child|day". */
function lockedLessons(problem: Problem): Map<string, Interval[]> {
  const result = new Map<string, Interval[]>();
  const subjects = new Map(problem.subjects.map((subject) => [subject.id, subject]));
  for (const { subject: id, day, start } of problem.locked) {
    const subject = subjects.get(id);
    for (const member of subject?.members ?? []) {
      const key = `${member}|${day}`;
      result.set(key, [...(result.get(key) ?? []), [start, start + (subject?.slots ?? 0)]]);
    }
  }
  return result;
}
