import type { DisruptionParams, LeftOverReason, MoveReason } from '@/api/replan-model';
import { dateText, type DateText } from '@/lib/date-text';
import { wordFor } from '@/messages/i18n';
import { replanReasonStrings as strings } from '@/messages/replan';
import { unplacedReasonText } from '../unplaced-reason-text';
import { moveRefusalText } from '../move-refusal-text';

/** Why a lesson moves, in one sentence. */
export function moveReasonText(why: MoveReason, text: DateText = dateText()): string {
  switch (why.code) {
    case 'missed':
      return strings.missed({ day: text.weekday(why.params.date) });
    case 'disruption':
      return disruptionText(why.params, text);
    case 'made-room':
      return strings.madeRoom({ subject: why.params.subjectName });
    case 'rule': {
      const { rule, childName } = why.params;
      if (rule === null) return strings.taken;
      return moveRefusalText({ code: rule, params: { childName, lessons: [] } }, text);
    }
    case 'better':
      return wordFor<string>(strings.better, why.params.term) ?? strings.betterOtherwise;
  }
}

function disruptionText(params: DisruptionParams, text: DateText): string {
  const { kind, childNames, parentName, minutes } = params;
  const day = text.weekday(params.date);
  switch (kind) {
    case 'sick-child': {
      const { date, endDate } = params;
      const count = Math.max(1, childNames.length);
      const child = childNames.length > 0 ? text.list(childNames) : strings.yourChild;
      return date === endDate
        ? strings.sickChild({ child, count, day })
        : strings.sickChildDays({ child, count, day: text.shortDay(endDate) });
    }
    case 'parent-away':
      return strings.parentAway({ parent: parentName ?? strings.aParent });
    case 'ran-late':
      return strings.ranLate({ day, minutes: minutes ?? 0 });
    case 'day-later':
      return strings.dayLater;
    case 'visitor':
      return strings.visitor;
    case 'missed-day':
      return strings.missedDay({ day });
    case 'facts-changed':
    case 'wishes':
      return strings.factsChanged;
    case 'other':
      return childNames.length === 0
        ? strings.other
        : strings.otherOf({ children: text.list(childNames) });
  }
}

/** Why a lesson no longer fits. */
export function leftOverText({ code, params }: LeftOverReason): string {
  if (code === 'day-over') return strings.dayOver;
  return unplacedReasonText({ code, params });
}
