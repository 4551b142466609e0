import type { DisruptionParams, PlanVersion } from '@/api/replan-model';
import { dateText, type DateText } from '@/lib/date-text';
import { versionStrings } from '@/messages/replan';

const strings = versionStrings.madeFor;

/** What a version was made for. */
export function versionText(
  { number, reason, disruption }: Pick<PlanVersion, 'number' | 'reason' | 'disruption'>,
  text: DateText = dateText(),
): string {
  if (disruption) return happenedText(disruption, text);
  if (reason === 'undone') return strings.undone;
  return number === 1 ? strings.first : strings.again;
}

/** What happened, afterwards. */
function happenedText(params: DisruptionParams, text: DateText): string {
  const day = text.weekday(params.date);
  switch (params.kind) {
    case 'sick-child': {
      const { date, endDate, childNames } = params;
      const count = Math.max(1, childNames.length);
      const child = childNames.length > 0 ? text.list(childNames) : strings.aChild;
      return date === endDate
        ? strings.sickChild({ child, count, day })
        : strings.sickChildDays({ child, count, day: text.shortDay(endDate) });
    }
    case 'parent-away':
      return strings.parentAway({ parent: params.parentName ?? strings.aParent, day });
    case 'ran-late':
      return strings.ranLate({ day, minutes: params.minutes ?? 0 });
    case 'day-later':
      return strings.dayLater({ day });
    case 'visitor':
      return strings.visitor({ day });
    case 'missed-day':
      return strings.missedDay({ day });
    case 'other':
      return strings.other({ day });
    case 'facts-changed':
      return strings.factsChanged;
    case 'wishes':
      return strings.wishes;
  }
}
