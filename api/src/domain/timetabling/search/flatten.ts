import { parentSupply } from '../parent-hours.js';
import { type Problem, SPREAD_MAX_SESSIONS, type Subject } from '../problem.js';
import { candidatePositions } from './candidate-positions.js';
import type { FlatWeek } from './flat-week.js';
import { flattenParents } from './flatten-parents.js';
import { offsets } from './offsets.js';

/** Turns a problem that has passed `validateProblem` into numbers. */
export function flatten(problem: Problem): FlatWeek {
  const { days, weights, children, subjects } = problem;
  const stride = problem.slotsPerDay + 1;
  const positions = days * stride;
  const childIndex = new Map(children.map((child, i) => [child.id, i]));
  const subjectIndex = new Map(subjects.map((subject, i) => [subject.id, i]));
  const parentIndex = new Map(problem.parents.map((parent, i) => [parent.id, i]));
  const missCost = (subject: Subject): number =>
    subject.core ? weights.unscheduledCore : weights.unscheduledOther;

  const supply = new Int32Array(positions);
  parentSupply(problem).forEach((row, day) => supply.set(row, day * stride));

  const value = new Int32Array(subjects.length * positions);
  subjects.forEach((subject, s) => {
    subject.reward.forEach((row, day) =>
      row.forEach((reward, slot) => {
        value[s * positions + day * stride + slot] = reward + missCost(subject);
      }),
    );
  });
  for (const { subject, day, start } of problem.previous) {
    const at = (subjectIndex.get(subject) ?? 0) * positions + day * stride + start;
    value[at] = (value[at] ?? 0) + weights.moved;
  }

  const unitFrom = offsets(subjects.map((subject) => subject.sessionsPerWeek));
  const unitCount = unitFrom[subjects.length] ?? 0;
  const subjectOf = new Int32Array(unitCount);
  subjects.forEach((_, s) => subjectOf.fill(s, unitFrom[s], unitFrom[s + 1]));
  const parents = flattenParents(problem);
  const lockedAt = new Int32Array(unitCount).fill(-1);
  const lockedParent = new Int32Array(unitCount).fill(-1);
  for (const { subject, day, start, parent } of problem.locked) {
    let unit = unitFrom[subjectIndex.get(subject) ?? 0] ?? 0;
    while ((lockedAt[unit] ?? -1) >= 0) unit++;
    lockedAt[unit] = day * stride + start;
    lockedParent[unit] = parents.parentCount > 0 ? (parentIndex.get(parent ?? '') ?? -1) : -1;
  }

  const candidates = candidatePositions(problem, supply, parents);
  const memberLists = subjects.map((subject) =>
    subject.members.map((id) => childIndex.get(id) ?? 0),
  );
  const numbers = (pick: (subject: Subject) => number): Int32Array =>
    Int32Array.from(subjects, pick);
  return {
    days,
    stride,
    positions,
    words: (positions >> 5) + 2,
    dayOf: Int32Array.from({ length: positions }, (_, p) => Math.floor(p / stride)),
    childCount: children.length,
    maxDaily: Int32Array.from(children, (child) => child.maxDailySlots),
    maxRun: Int32Array.from(children, (child) => child.maxRunSlots),
    isOpen: Int32Array.from(
      children.flatMap((child) => child.windows.map(([a, b]) => (b > a ? 1 : 0))),
    ),
    supply,
    subjectCount: subjects.length,
    length: numbers((subject) => subject.slots),
    demand: numbers((subject) => subject.parentDemand),
    maxPerDay: numbers((subject) => subject.maxPerDay),
    adjacentCost: numbers((subject) =>
      subject.spread && subject.sessionsPerWeek <= SPREAD_MAX_SESSIONS ? weights.spreadAdjacent : 0,
    ),
    size: Int32Array.from(memberLists, (list) => list.length),
    isClass: Int32Array.from(memberLists, (list) => (list.length > 2 ? 1 : 0)),
    memberFrom: offsets(memberLists.map((list) => list.length)),
    members: Int32Array.from(memberLists.flat()),
    candidateFrom: offsets(candidates.map((list) => list.length)),
    candidates: Int32Array.from(candidates.flat()),
    value,
    missCost: numbers(missCost),
    unitCount,
    unitFrom,
    subjectOf,
    lockedAt,
    lockedParent,
    ...parents,
    consistencyCost: weights.consistency,
    spanCost: weights.span,
    balanceCost: weights.balance,
    movedCost: problem.previous.length > 0 ? weights.moved : 0,
    emptyScore:
      -weights.moved * problem.previous.length -
      subjects.reduce((sum, subject) => sum + subject.sessionsPerWeek * missCost(subject), 0),
  };
}
