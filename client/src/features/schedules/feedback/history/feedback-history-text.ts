import { type FeedbackHistoryEntry, weekStatements } from '@/api/feedback-model';
import { dateText } from '@/lib/date-text';
import { feedbackStrings } from '@/messages/feedback';

/** Names of the children by id. */
export type Names = ReadonlyMap<string, string>;

/** What an entry is about: "Reading, Ella" or "Week of 16 November". */
export function aboutOf({ lesson, date }: FeedbackHistoryEntry, names: Names): string {
  if (!lesson) return feedbackStrings.weekOf({ day: dateText().dayAndMonth(date) });
  const name = names.get(lesson.childId) ?? feedbackStrings.someChild;
  return feedbackStrings.lessonOf({ title: lesson.title, name });
}

/** The details of an entry, one short line each. */
export function detailsOf(entry: FeedbackHistoryEntry): string[] {
  if (entry.implicit) return [implicitFeedbackText(entry.implicit)];
  if (entry.face?.minutes != null)
    return [feedbackStrings.minutes({ minutes: entry.face.minutes })];
  return entry.week ? answersOf(entry.week.answers) : [];
}

function answersOf(answers: NonNullable<FeedbackHistoryEntry['week']>['answers']): string[] {
  return weekStatements.flatMap((statement) => {
    const answer = Object.values(feedbackStrings.answersInside)[(answers[statement] ?? 0) - 1];
    if (answer === undefined) return [];
    return [feedbackStrings.answered({ statement: feedbackStrings.statements[statement], answer })];
  });
}

function implicitFeedbackText(implicit: NonNullable<FeedbackHistoryEntry['implicit']>): string {
  const { kind, toDate, toTime, fromStatus, toStatus, movedBy } = implicit;
  const text = dateText();
  const to =
    toDate && toTime
      ? feedbackStrings.at({ day: text.shortDay(toDate), time: text.time(toTime) })
      : null;
  const minutes = Math.abs(implicit.minutesDelta ?? 0);
  switch (kind) {
    case 'moved':
      return movedBy === 'hand'
        ? feedbackStrings.movedByHand({ to: to ?? '' })
        : feedbackStrings.movedBack({ to: to ?? '' });
    case 'replanned':
      return to === null ? feedbackStrings.leftOut : feedbackStrings.replanned({ to });
    case 'skipped':
      return feedbackStrings.skipped;
    case 'status-changed':
      return feedbackStrings.marked({
        from: feedbackStrings.statuses[fromStatus ?? 'planned'],
        to: feedbackStrings.statuses[toStatus ?? 'planned'],
      });
    case 'minutes-over':
      return feedbackStrings.over({ minutes });
    case 'minutes-under':
      return feedbackStrings.under({ minutes });
  }
}
