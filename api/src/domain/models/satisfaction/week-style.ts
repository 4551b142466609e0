import type { StyleAdvice } from '../../planning/index.js';
import { type Problem, SLOT_MINUTES, type Timetable } from '../../timetabling/index.js';
import { weekFacts } from './week-facts.js';

/** Pauses from this length on are breaks; shorter ones only separate subjects. */
const BREAK_SLOTS = 1;

/**
 * The style of a week. With a good rating it is an example for the generator, so each value is one that the planner can
 * change when it is advised: a value that the family's own answers fix would teach nothing. Null without a lesson.
 */
export function weekStyle(problem: Problem, sessions: Timetable): StyleAdvice | null {
  if (sessions.length === 0) return null;
  const facts = weekFacts({ problem, sessions, bestTimes: new Map() });
  const days = childDays(problem, sessions);
  const runs = days.flatMap(runsOf);
  const pauses = days.flatMap(({ spans }) =>
    spans.slice(1).flatMap(({ start }, i) => {
      const pause = start - spans[i]!.end;
      return pause >= BREAK_SLOTS ? [pause] : [];
    }),
  );
  return {
    structure: facts.regularity,
    blockMinutes: SLOT_MINUTES * mean(days.flatMap(blocksOf)),
    minutesBetweenBreaks: SLOT_MINUTES * mean(runs),
    breakMinutes: SLOT_MINUTES * mean(pauses),
    startOfDay:
      problem.dayStartMinute + SLOT_MINUTES * mean(days.map(({ spans }) => spans[0]!.start)),
    coreFirst: mean(days.flatMap(coreFirstOf)),
    rotation: mean(
      days.map(({ spans }) => new Set(spans.map(({ subject }) => subject)).size / spans.length),
    ),
    dailyLoadMinutes: SLOT_MINUTES * fullnessOf(days),
  };
}

interface ChildDay {
  readonly spans: readonly { subject: string; core: boolean; start: number; end: number }[];
}

function childDays(problem: Problem, sessions: Timetable): ChildDay[] {
  return problem.children.flatMap(({ id }) =>
    Array.from({ length: problem.days }, (_, day) => {
      const spans = sessions.flatMap((session) => {
        const subject = problem.subjects.find((each) => each.id === session.subject);
        if (session.day !== day || !subject?.members.includes(id)) return [];
        const { core, slots } = subject;
        return [{ subject: subject.id, core, start: session.start, end: session.start + slots }];
      });
      return { spans: spans.sort((a, b) => a.start - b.start) };
    }).filter(({ spans }) => spans.length > 0),
  );
}

/** Slots of each stretch of lessons without a pause. */
function runsOf({ spans }: ChildDay): number[] {
  const runs: number[] = [];
  spans.forEach(({ start, end }, i) => {
    const follows = i > 0 && start - spans[i - 1]!.end < BREAK_SLOTS;
    if (follows) runs[runs.length - 1]! += end - start;
    else runs.push(end - start);
  });
  return runs;
}

/** Slots of each stretch with one subject, which goes on where its next lesson follows without a pause. */
function blocksOf({ spans }: ChildDay): number[] {
  const blocks: number[] = [];
  spans.forEach(({ subject, start, end }, i) => {
    const before = spans[i - 1];
    const goesOn = before?.subject === subject && start - before.end < BREAK_SLOTS;
    if (goesOn) blocks[blocks.length - 1]! += end - start;
    else blocks.push(end - start);
  });
  return blocks;
}

/**
 * Lesson slots of the day on which an average minute of lessons lies: the mean load of equal days, and more where some days
 * are fuller than others. The mean over the days itself would be the same wherever the lessons are.
 */
function fullnessOf(days: readonly ChildDay[]): number {
  const loads = days.map(({ spans }) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0),
  );
  const all = loads.reduce((sum, load) => sum + load, 0);
  return loads.reduce((sum, load) => sum + load * load, 0) / all;
}

/** Share of pairs of a core and another lesson of a day, 0 to 1, in which the core one comes first. */
function coreFirstOf({ spans }: ChildDay): number[] {
  const core = spans.filter((span) => span.core);
  const rest = spans.filter((span) => !span.core);
  if (core.length === 0 || rest.length === 0) return [];
  const first = core.flatMap((own) => rest.filter((other) => own.start < other.start)).length;
  return [first / (core.length * rest.length)];
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
