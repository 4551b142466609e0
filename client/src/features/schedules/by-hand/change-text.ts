import type { ChangedLesson, HandChange, WeekChild } from '@/api/week-model';
import { dateText, type DateText } from '@/lib/date-text';
import { durationText } from '@/messages/duration-text';
import { handChangeStrings as strings } from '@/messages/hand-changes';
import { itemMarks } from '@/messages/item-marks';

type Family = readonly Pick<WeekChild, 'id' | 'name'>[];

/** What was changed by hand, in one sentence. `family` gives names where who learns was changed. */
export function changeText(change: HandChange, family: Family = [], text = dateText()): string {
  const { before, after, drop } = change;
  const lesson = after ?? before;
  if (!lesson) return decisionText(change);
  const { title } = before ?? lesson;
  const at = placeText(before ?? lesson, text);
  switch (change.kind) {
    case 'added':
      return strings.added({ title, at });
    case 'deleted':
      if (drop) return strings.deletedDropped({ title, at });
      return (lesson.extra ? strings.deleted : strings.deletedOwed)({ title, at });
    case 'moved':
      return movedText(before ?? lesson, lesson, text);
    case 'edited':
      return editedText(before ?? lesson, lesson, { family, text });
    case 'marked':
      return strings.marked({ title, at, status: itemMarks.statusWord[lesson.status] });
    case 'locked':
      return strings.locked({ title, at });
    default:
      return strings.unlocked({ title, at });
  }
}

export function placeText(
  { date, startTime }: Pick<ChangedLesson, 'date' | 'startTime'>,
  text: DateText = dateText(),
): string {
  return strings.place({ day: text.shortDay(date), time: text.time(startTime) });
}

function decisionText({ kind, drop }: HandChange): string {
  const { subjectName: subject, count } = drop ?? { subjectName: '', count: 1 };
  return kind === 'taken-back' ? strings.takenBack({ subject, count }) : strings.dropped({ subject, count }); // prettier-ignore
}

function movedText(before: ChangedLesson, after: ChangedLesson, text: DateText): string {
  const values = {
    title: before.title,
    from: placeText(before, text),
    to: placeText(after, text),
  };
  if (before.status === after.status || before.status === 'moved') return strings.moved(values);
  return strings.movedMarked({ ...values, status: itemMarks.statusWord[before.status] });
}

/** Only what is different is told. */
function editedText(
  before: ChangedLesson,
  after: ChangedLesson,
  { family, text }: { readonly family: Family; readonly text: DateText },
): string {
  const at = placeText(before, text);
  const [from, to] = [at, placeText(after, text)];
  const parts = [
    before.title !== after.title && strings.subjectTo({ title: after.title }),
    from !== to && strings.placeTo({ from, to }),
    before.minutes !== after.minutes &&
      strings.minutesTo({ from: durationText(before.minutes), to: durationText(after.minutes) }),
    childrenOf(before) !== childrenOf(after) &&
      strings.childrenTo({ who: text.list(namesOf(after, family)) }),
    before.parentId !== after.parentId &&
      (after.parentId === null ? strings.teacherOpen : strings.teacherTo),
  ].filter((part) => part !== false);
  const { title } = before;
  return parts.length === 0
    ? strings.editedNothing({ title, at })
    : strings.edited({ title, at, what: parts.join(' · ') });
}

function childrenOf({ childIds }: ChangedLesson): string {
  return [...childIds].sort().join(' ');
}

/** Names in the family's order; a child who is gone has none. */
export function namesOf({ childIds }: Pick<ChangedLesson, 'childIds'>, family: Family): string[] {
  return family.filter(({ id }) => childIds.includes(id)).map(({ name }) => name);
}
