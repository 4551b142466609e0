import type { UnplacedChange } from '@/api/replan-model';
import type { Unplaced } from '@/api/week-model';
import { dateText, type DateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { smallestChangeStrings, unplacedReasonStrings } from '@/messages/unplaced-reasons';
import { unplacedStrings } from '@/messages/unplaced';

/** Changes of hours: those of the children and of the adults are set in the same place. */
const hours: ReadonlySet<UnplacedChange['code']> = new Set(['longer-day', 'parent-hours']);

/** The change in one sentence; undefined for one that this page does not know yet. */
export function changeSentence(
  change: UnplacedChange,
  subject: string,
  text: DateText = dateText(),
): string | undefined {
  const strings = smallestChangeStrings;
  switch (change.code) {
    case 'longer-day': {
      const { date, minutes, childNames } = change.params;
      const who = childNames.length > 0 ? text.list(childNames) : unplacedReasonStrings.yourChild;
      return strings.longerDay({ minutes, day: text.weekday(date), who });
    }
    case 'shorter-lesson': {
      const { minutes, insteadOf } = change.params;
      return insteadOf === null
        ? strings.shorterLesson({ subject, minutes })
        : strings.shorterLessonInstead({ subject, minutes, insteadOf });
    }
    case 'parent-hours': {
      const { parentName, date, startTime, endTime } = change.params;
      const [from, to] = [text.time(startTime), text.time(endTime)];
      const parent = parentName ?? strings.parent;
      return strings.parentHours({ parent, day: text.weekday(date), from, to });
    }
    case 'any-time':
      return strings.anyTime({ subject });
    case 'twice-a-day':
      return strings.twiceADay({ subject });
    case 'plan-again':
      return strings.planAgain({ subject });
    case 'fewer-sessions':
      return strings.fewerSessions({ subject, sessions: change.params.sessions });
    default:
      return undefined;
  }
}

/** What the link to that setting says. */
export function changeText(subject: string, code: UnplacedChange['code']): string {
  if (code === 'plan-again') return unplacedStrings.planAgain;
  if (code === 'longer-day') return unplacedStrings.changeSchoolHours;
  return code === 'parent-hours'
    ? unplacedStrings.changeParentHours
    : unplacedStrings.changeIt({ subject });
}

/** Where the setting is that a change names; what is not about hours is about the subject. */
export function settingOf(
  { subjectId, weekStart }: Pick<Unplaced, 'subjectId' | 'weekStart'>,
  { code }: UnplacedChange,
) {
  if (code === 'plan-again') return `${paths.generate}?from=${weekStart}`;
  return hours.has(code) ? paths.settingsSection('people') : paths.planSubject(subjectId);
}
