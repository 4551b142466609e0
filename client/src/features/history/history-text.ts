import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { addDays, type PlainDate } from '@/lib/plain-date';
import { historyStrings as strings } from '@/messages/history';
import { wordFor } from '@/messages/i18n';
import {
  isOfLesson,
  kindOf,
  lessonDateOf,
  purposeOf,
  ratedWeekOf,
  subjectIdOf,
} from './event-facts';
import type { FamilyEvent } from './queries';
import type { Known, Names } from './use-names';

type Sentence = string | ((values: never) => string);

/** "Anna finished the task “Letter of intent”." */
export function sentenceOf(event: FamilyEvent, names: Names): string {
  const who = whoOf(event, names);
  const what = whatOf(event, names);
  const happening = event.type.slice(event.type.indexOf('.') + 1);
  const sentence =
    wordFor<Sentence>(strings.sentences, event.type) ??
    wordFor<Sentence>(strings.changes, happening);
  // A newer api may tell of things that this app has no words for.
  if (sentence === undefined || what === '') return strings.unknown({ who, type: event.type });
  return typeof sentence === 'string' ? sentence : sentence({ who, what } as never);
}

/** "Today", "Yesterday", "Monday, November 23", or with its year where that is another. */
export function dayName(date: PlainDate, today: PlainDate): string {
  if (date === today) return strings.today;
  if (date === addDays(today, -1)) return strings.yesterday;
  return date.slice(0, 4) === today.slice(0, 4) ? dateText().fullDay(date) : formatDate(date);
}

function whoOf({ accountid }: FamilyEvent, names: Names): string {
  if (accountid === null) return strings.brightPath;
  const known = names.account(accountid);
  return typeof known === 'object' && known.name ? known.name : strings.somebody;
}

function whatOf(event: FamilyEvent, names: Names): string {
  const kind = kindOf(event);
  const week = ratedWeekOf(event);
  if (kind === 'feedback' && week) return strings.week({ day: dateText().dayAndMonth(week) });
  if (isOfLesson(event)) return lessonText(event, names);
  if (kind === 'consent')
    return wordFor(strings.purposes, purposeOf(event)) ?? strings.unnamed.consent;
  const id = kind === 'lessons' ? subjectIdOf(event) : event.subject;
  const known = names.of(kind === 'lessons' ? 'subject' : kind, id ?? '');
  return thingText(kind, known);
}

function thingText(kind: string, known: Known): string {
  const unnamed = wordFor(strings.unnamed, kind) ?? '';
  if (known === 'gone') return unnamed;
  if (known === 'waiting') return wordFor(strings.waiting, kind) ?? unnamed;
  const named = wordFor<(values: { name: string }) => string>(strings.named, kind);
  // What has no name of its own is an entry for single days.
  return known.name === null || !named ? strings.untitled : named({ name: known.name });
}

function lessonText(event: FamilyEvent, names: Names): string {
  const date = lessonDateOf(event);
  if (date === null) return strings.unnamed.item;
  const day = dateText().shortDay(date);
  const known = names.lesson(event.subject, date);
  if (known === 'gone') return strings.lessonGone({ day });
  if (known === 'waiting' || known.name === null) return strings.lessonWaiting({ day });
  return strings.lesson({ name: known.name, day });
}
