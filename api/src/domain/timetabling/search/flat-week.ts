/**
 * A problem as flat arrays of numbers, for the search.
 *
 * A position is `day * stride + slot`, where a day has one slot more than the problem's: that last slot is never
 * used, so walking left or right along a run of lessons always stops at the edge of the day without a test for it.
 * A unit is one session a subject asks for; units of one subject have neighbouring numbers.
 *
 * It is a class only because AssemblyScript has no interfaces of fields; nobody calls its constructor (see ADR 15).
 */
export class FlatWeek {
  readonly days: number;
  readonly stride: number;
  /** days * stride */
  readonly positions: number;
  /** 32-bit words that hold one bit for each position, and one word more. */
  readonly words: number;
  readonly dayOf: Int32Array;
  readonly childCount: number;
  readonly maxDaily: Int32Array;
  readonly maxRun: Int32Array;
  /** 1 where the child has an open window: [child * days + day]. Balance counts those days only. */
  readonly isOpen: Int32Array;
  /** Points of parents' attention on offer, by position. */
  readonly supply: Int32Array;

  readonly subjectCount: number;
  readonly length: Int32Array;
  readonly demand: Int32Array;
  readonly maxPerDay: Int32Array;
  /** Points lost by two sessions on adjoining days; 0 for a subject that need not be spread. */
  readonly adjacentCost: Int32Array;
  /** Children who share each subject's sessions. */
  readonly size: Int32Array;
  /** 1 for a class: more than two children share it, so that it disturbs many wherever it goes. */
  readonly isClass: Int32Array;
  /** Members of subject s: members[memberFrom[s]] up to members[memberFrom[s + 1] - 1]. */
  readonly memberFrom: Int32Array;
  readonly members: Int32Array;
  /** Positions that break no rule on their own, by subject, in the same way as members. */
  readonly candidateFrom: Int32Array;
  readonly candidates: Int32Array;
  /** Points a session brings by being there at all: reward, plus what leaving it out costs, plus staying put. */
  readonly value: Int32Array;
  /** Points lost by leaving out one session of the subject. */
  readonly missCost: Int32Array;

  readonly unitCount: number;
  readonly unitFrom: Int32Array;
  readonly subjectOf: Int32Array;
  /** Position of each locked unit, -1 for a unit that may move. */
  readonly lockedAt: Int32Array;
  /** The parent who gives each locked unit, -1 where none is named. */
  readonly lockedParent: Int32Array;

  /** Parents whom sessions name; 0 where the parents' attention is one pool. */
  readonly parentCount: number;
  /** Points of each parent's attention on offer: [parent * positions + position]. */
  readonly parentSupply: Int32Array;
  /** Points of each parent in the whole week, at least 1. */
  readonly parentCapacity: Int32Array;
  /** Teachers of each subject that needs a parent, in the same way as members, and what a session costs with each. */
  readonly teacherFrom: Int32Array;
  readonly teachers: Int32Array;
  readonly teacherCost: Int32Array;
  /** The parent who gave a session there in the previous timetable, -1 if none did: [subject * positions + position]. */
  readonly gaveBefore: Int32Array;
  /** Points lost for each unit of the parents' load terms, and for each session that keeps its place and changes its parent. */
  readonly parentLoadCost: number;
  readonly parentChangedCost: number;

  readonly consistencyCost: number;
  readonly spanCost: number;
  readonly balanceCost: number;
  /** Points lost by each session that leaves its previous place; 0 for a week without previous places. */
  readonly movedCost: number;
  /** Objective of the empty timetable. */
  readonly emptyScore: number;
}
