import { capacityOf, freeHours } from '../parent-hours.js';
import { isNamed, POINTS_PER_PARENT, type Problem } from '../problem.js';
import type { FlatWeek } from './flat-week.js';
import { offsets } from './offsets.js';

type FlatParents = Pick<
  FlatWeek,
  | 'parentCount'
  | 'parentSupply'
  | 'parentCapacity'
  | 'teacherFrom'
  | 'teachers'
  | 'teacherCost'
  | 'gaveBefore'
  | 'parentLoadCost'
  | 'parentChangedCost'
>;

/** The named parents as numbers: their hours, whom they teach and what that costs. Nothing where the parents' attention is one pool. */
export function flattenParents(problem: Problem): FlatParents {
  const { subjects, weights } = problem;
  const parents = isNamed(problem) ? problem.parents : [];
  const stride = problem.slotsPerDay + 1;
  const positions = problem.days * stride;
  const parentIndex = new Map(parents.map(({ id }, i) => [id, i]));
  const subjectIndex = new Map(subjects.map(({ id }, i) => [id, i]));

  const parentSupply = new Int32Array(parents.length * positions);
  parents.forEach((parent, i) =>
    freeHours(problem, parent).forEach((row, day) =>
      parentSupply.set(
        row.map((isFree) => (isFree ? POINTS_PER_PARENT : 0)),
        i * positions + day * stride,
      ),
    ),
  );
  const lists = subjects.map(({ parentDemand, teachers = [] }) =>
    parents.length > 0 && parentDemand > 0 ? teachers : [],
  );
  const gaveBefore = new Int32Array(parents.length > 0 ? subjects.length * positions : 0).fill(-1);
  for (const { subject, day, start, parent } of parents.length > 0 ? problem.previous : []) {
    const at = (subjectIndex.get(subject) ?? 0) * positions + day * stride + start;
    gaveBefore[at] = parentIndex.get(parent ?? '') ?? -1;
  }
  return {
    parentCount: parents.length,
    parentSupply,
    parentCapacity: Int32Array.from(parents, (parent) => capacityOf(problem, parent)),
    teacherFrom: offsets(lists.map((list) => list.length)),
    teachers: Int32Array.from(lists.flat(), ({ parent }) => parentIndex.get(parent) ?? 0),
    teacherCost: Int32Array.from(lists.flat(), ({ cost }) => cost),
    gaveBefore,
    parentLoadCost: weights.parentLoad ?? 0,
    parentChangedCost: weights.parentChanged ?? 0,
  };
}
