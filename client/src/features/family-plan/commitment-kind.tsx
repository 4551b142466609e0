import type { Commitment } from '@/api/model';
import { commitments, type CommitmentDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatDate, formatList } from '@/lib/format';
import { formatWeekdays } from '@/lib/hours';
import { addDays } from '@/lib/plain-date';
import { durationText } from '@/messages/duration-text';
import { changeStrings } from '@/messages/changes';
import { familyStrings, recurrenceLabels } from '@/messages/family-plan';
import { tripTexts } from '@/messages/trip-text';
import { tripStrings } from '@/messages/trips';
import { checkChange, fromToday, validFromToSend } from './change-over-time';
import {
  CommitmentFields,
  type CommitmentForm,
  ownerOf,
  ownerOptions,
  toCommitmentForm,
} from './commitment-form';
import { whenOf } from './commitment-text';
import { messages, type People, type RowKind } from './row-kind';

const strings = familyStrings.commitments;

const ownerName = (owner: string, people: People) =>
  ownerOptions(people).find(({ value }) => value === owner)?.label ?? tripStrings.wholeFamily;

/** Who goes along beside the one whose it is; nobody does beside the whole family. */
function companionsOf({ owner, companions }: Pick<CommitmentForm, 'owner' | 'companions'>) {
  const others = (kind: string, ids: readonly string[]) =>
    owner === 'family' ? [] : ids.filter((id) => `${kind}:${id}` !== owner);
  return {
    parentIds: others('parent', companions.parentIds),
    childIds: others('child', companions.childIds),
  };
}

/** Those who go along, and the adults among them who only bring and fetch. */
function alongOf(draft: CommitmentForm, { children, parents }: People) {
  const { parentIds, childIds } = companionsOf(draft);
  const adults = parents.filter(({ id }) => parentIds.includes(id));
  const kids = children.filter(({ id }) => childIds.includes(id));
  const told = (people: readonly { name: string }[]) => ({
    names: formatList(people.map(({ name }) => name)),
    count: people.length,
  });
  return draft.adultsStay
    ? { along: told([...adults, ...kids]), drivers: told([]) }
    : { along: told(kids), drivers: told(adults) };
}

const wayText = (minutes: number) => (minutes === 0 ? '' : durationText(minutes));

/** A change ahead is taken back by giving its first day what the day before it has. */
function toBody(form: CommitmentForm): CommitmentDraft {
  const { known, takenBack } = form;
  if (known === null || takenBack === null)
    return { ...factsOf(form), ...validFromToSend(form.change) };
  const before = factsOf(toCommitmentForm(takenBack));
  const { startDate, endDate } = known;
  return { ...before, startDate, endDate, validFrom: addDays(takenBack.endDate ?? startDate, 1) };
}

function factsOf(draft: CommitmentForm): CommitmentDraft {
  const { owner, recurrence, weekdays, startDate, endDate, startTime, endTime } = draft;
  const [ownerKind, id = null] = owner.split(':') as [Commitment['ownerKind'], string?];
  return {
    title: draft.title.trim(),
    ownerKind,
    parentId: ownerKind === 'parent' ? id : null,
    childId: ownerKind === 'child' ? id : null,
    recurrence,
    weekdays: recurrence === 'weekly' ? weekdays : [],
    startDate,
    endDate: recurrence === 'once' ? null : endDate || null,
    startTime,
    endTime,
    companions: companionsOf(draft),
    adultsStay: draft.adultsStay,
    travelBeforeMinutes: draft.travelBeforeMinutes,
    travelAfterMinutes: draft.travelAfterMinutes,
  };
}

export const commitmentKind: RowKind<Commitment, CommitmentForm, CommitmentDraft> = {
  collection: commitments,
  strings,
  Form: CommitmentFields,
  blank: (_people, today) => ({
    title: '',
    owner: 'family',
    recurrence: 'weekly',
    weekdays: [],
    startDate: today,
    endDate: '',
    startTime: '',
    endTime: '',
    companions: { parentIds: [], childIds: [] },
    travelBeforeMinutes: 0,
    adultsStay: true,
    travelAfterMinutes: 0,
    known: null,
    change: fromToday,
    takenBack: null,
  }),
  toDraft: toCommitmentForm,
  toBody,
  check: ({ title, recurrence, weekdays, startDate, endDate, startTime, endTime, change }) =>
    messages({
      change: checkChange(change),
      title: !title.trim() && familyStrings.mustTitle,
      weekdays: recurrence === 'weekly' && weekdays.length === 0 && familyStrings.mustWeekday,
      startDate: !startDate && familyStrings.mustDate,
      endDate:
        recurrence !== 'once' &&
        endDate !== '' &&
        endDate < startDate &&
        familyStrings.endBeforeStart,
      startTime: !startTime && familyStrings.mustTime,
      endTime: !endTime
        ? familyStrings.mustTime
        : endTime <= startTime && familyStrings.endBeforeStart,
    }),
  fieldOf: {
    title: 'title',
    weekdays: 'weekdays',
    startDate: 'startDate',
    endDate: 'endDate',
    startTime: 'startTime',
    endTime: 'endTime',
    ownerKind: 'owner',
    parentId: 'owner',
    childId: 'owner',
    companions: 'companions',
    validFrom: 'change',
    travelBeforeMinutes: 'travelBeforeMinutes',
    travelAfterMinutes: 'travelAfterMinutes',
  },
  describe: (draft, people) => [
    { label: strings.what, value: draft.title },
    { label: tripStrings.whoFor, value: ownerName(draft.owner, people) },
    { label: tripStrings.along, value: alongOf(draft, people).along.names },
    { label: tripStrings.bring, value: alongOf(draft, people).drivers.names },
    { label: tripStrings.wayThere, value: wayText(draft.travelBeforeMinutes) },
    { label: tripStrings.wayBack, value: wayText(draft.travelAfterMinutes) },
    { label: strings.recurrence, value: recurrenceLabels[draft.recurrence] },
    { label: strings.weekdays, value: formatWeekdays(draft.weekdays) },
    { label: strings.startDate, value: draft.startDate && formatDate(draft.startDate) },
    { label: strings.endDate, value: draft.endDate && formatDate(draft.endDate) },
    { label: strings.startTime, value: draft.startTime },
    { label: strings.endTime, value: draft.endTime },
  ],
  name: ({ title }) => title,
  details: (row, people, today) => [
    ownerName(ownerOf(row), people),
    ...tripTexts({
      ...alongOf(toCommitmentForm(row), people),
      minutesThere: row.travelBeforeMinutes,
      minutesBack: row.travelAfterMinutes,
    }),
    whenOf(row),
    dateText().timeRange(row.startTime, row.endTime),
    ...(row.recurrence !== 'once' && row.startDate > today
      ? [changeStrings.begins({ date: formatDate(row.startDate) })]
      : []),
  ],
  lifetime: ({ startDate, endDate }) => ({ from: startDate, until: endDate }),
};
