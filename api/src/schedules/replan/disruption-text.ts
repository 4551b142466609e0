import { wallClock } from '../../domain/calendar/index.js';
import {
  type Disruption,
  isStandInChild,
  type PlannedLeftOver,
  type PlannedMove,
} from '../../domain/planning/index.js';
import { refusalText } from '../items/refusal-text.js';
import { unplacedText } from '../explain/unplaced-text.js';
import type { FamilyNames } from '../../persistence/index.js';
import { listed, weekdayName } from '../explain/sentences.js';

/** What happened, afterwards: for the history of a schedule. */
export function disruptionNote(disruption: Disruption, names: FamilyNames): string {
  const day = weekdayName(disruption.date);
  switch (disruption.kind) {
    case 'sick-child':
      return `${names.get(disruption.childId) ?? 'A child'} was ill on ${day}`;
    case 'parent-away':
      return `${names.get(disruption.parentId) ?? 'A parent'} was away on ${day}`;
    case 'ran-late':
      return `${day} ran ${disruption.minutes} minutes late`;
    case 'day-later':
      return `Everything from ${day} on moved a school day later`;
    case 'visitor':
      return `A visitor came on ${day}`;
    case 'missed-day':
      return `${day} was missed`;
    case 'other':
      return `Something else took time on ${day}`;
  }
}

/** Why a lesson moves, from the cause that was found for it. */
export function moveText(
  { cause, forSubjectId }: PlannedMove,
  { disruption, names }: { disruption: Disruption; names: FamilyNames },
): string {
  switch (cause.code) {
    case 'missed':
      return `It did not take place on ${weekdayName(disruption.date)}.`;
    case 'disruption':
      return disruptionText(disruption, names);
    case 'made-room': {
      const other = names.get(forSubjectId ?? '');
      return other ? `It makes room for ${other}.` : brokenText(cause.broken, names);
    }
    case 'rule':
      return brokenText(cause.broken, names);
    case 'better':
      return betterText(cause.term);
  }
}

function disruptionText(disruption: Disruption, names: FamilyNames): string {
  const day = weekdayName(disruption.date);
  switch (disruption.kind) {
    case 'sick-child':
      return `${names.get(disruption.childId) ?? 'Your child'} is ill on ${day}.`;
    case 'parent-away':
      return `${names.get(disruption.parentId) ?? 'A parent'} is away then.`;
    case 'ran-late':
      return `${day} goes on ${disruption.minutes} minutes later.`;
    case 'day-later':
      return 'Everything moves a school day later.';
    case 'visitor':
      return 'You have a visitor then.';
    case 'missed-day':
      return `There are no lessons on ${day}.`;
    case 'other': {
      const who = listed(disruption.childIds.flatMap((id) => names.get(id) ?? []));
      return who === ''
        ? 'Something else takes that time.'
        : `Something else takes ${who}’s time then.`;
    }
  }
}

function brokenText(
  broken: readonly { rule: Parameters<typeof refusalText>[0]; childId: string | null }[],
  names: FamilyNames,
): string {
  const [first] = broken;
  if (!first) return 'Its time is no longer free.';
  return refusalText(first.rule, {
    child: names.get(first.childId ?? '') ?? 'your child',
    others: '',
  });
}

function betterText(term: string): string {
  switch (term) {
    case 'consistency':
      return 'It keeps closer to its time on other days.';
    case 'spreadAdjacent':
      return 'It leaves a day between its lessons.';
    case 'span':
      return 'The day has fewer gaps.';
    case 'balance':
      return 'The days are more even.';
    default:
      return 'Its new time suits better.';
  }
}

/** Why a lesson no longer fits. */
export function leftOverText({ reasons }: PlannedLeftOver, names: FamilyNames): string {
  const [first] = reasons;
  if (!first) return 'No day of this week has room for it.';
  const childId = first.params.childId ?? '';
  if (isStandInChild(childId)) return 'Too little of the day is left.';
  return unplacedText(first.code, names.get(childId) ?? 'your child');
}

export function extendText(date: string, minutes: number, until: number): string {
  return `${minutes} more minutes on ${weekdayName(date)}, until ${wallClock(until)}.`;
}
