import { recurrences, type Commitment, type Recurrence, type Weekday } from '@/api/model';
import { commitments, type CommitmentDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatDate, formatList } from '@/lib/format';
import { formatWeekdays } from '@/lib/hours';
import { durationText } from '@/messages/duration-text';
import { familyStrings, recurrenceLabels } from '@/messages/family-plan';
import { tripTexts } from '@/messages/trip-text';
import { tripStrings } from '@/messages/trips';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { type Trip, TripFields } from '@/ui/trip-fields';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { messages, type People, type RowFormProps, type RowKind } from './row-kind';
import styles from './rows.module.css';

const strings = familyStrings.commitments;

interface CommitmentForm extends Trip {
  title: string;
  /** `family`, `parent:<id>` or `child:<id>`. */
  owner: string;
  recurrence: Recurrence;
  weekdays: Weekday[];
  startDate: string;
  endDate: string;
  startTime: string;
  endTime: string;
}

function ownerOptions({ children, parents }: People) {
  return [
    { value: 'family', label: tripStrings.wholeFamily },
    ...parents.map(({ id, name }) => ({
      value: `parent:${id}`,
      label: name,
      group: strings.adults,
    })),
    ...children.map(({ id, name }) => ({ value: `child:${id}`, label: name, group: strings.kids })),
  ];
}

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

function namesAlong(draft: CommitmentForm, { children, parents }: People): string[] {
  const { parentIds, childIds } = companionsOf(draft);
  return [...parents, ...children]
    .filter(({ id }) => parentIds.includes(id) || childIds.includes(id))
    .map(({ name }) => name);
}

function alongOf(draft: CommitmentForm, people: People) {
  const names = namesAlong(draft, people);
  return { names: formatList(names), count: names.length };
}

const wayText = (minutes: number) => (minutes === 0 ? '' : durationText(minutes));

const ownerOf = ({ ownerKind, parentId, childId }: Commitment) =>
  ownerKind === 'family' ? 'family' : `${ownerKind}:${parentId ?? childId ?? ''}`;

function othersThan(owner: string, { children, parents }: People) {
  if (owner === 'family') return { adults: [], kids: [] };
  return {
    adults: parents.filter(({ id }) => owner !== `parent:${id}`),
    kids: children.filter(({ id }) => owner !== `child:${id}`),
  };
}

function CommitmentFields({ draft, change, errors, people }: RowFormProps<CommitmentForm>) {
  const once = draft.recurrence === 'once';
  return (
    <>
      <TextField
        label={strings.what}
        required
        value={draft.title}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Select
        label={tripStrings.whoFor}
        options={ownerOptions(people)}
        value={draft.owner}
        error={errors.owner}
        onValueChange={(owner) => change({ owner })}
      />
      <TripFields
        trip={draft}
        {...othersThan(draft.owner, people)}
        onChange={change}
        errorAt={(field) => errors[field]}
      />
      <RadioCards
        label={strings.recurrence}
        options={recurrences.map((value) => ({ value, label: recurrenceLabels[value] }))}
        value={draft.recurrence}
        onValueChange={(recurrence) => change({ recurrence })}
      />
      {draft.recurrence === 'weekly' && (
        <WeekdayPicker
          label={strings.weekdays}
          value={draft.weekdays}
          error={errors.weekdays}
          onValueChange={(weekdays) => change({ weekdays })}
        />
      )}
      <Times draft={draft} change={change} errors={errors} />
      <div className={styles.pair}>
        <DateField
          label={once ? strings.date : strings.startDate}
          value={draft.startDate}
          error={errors.startDate}
          onChange={(event) => change({ startDate: event.target.value })}
        />
        {!once && (
          <DateField
            label={strings.endDate}
            optional
            value={draft.endDate}
            error={errors.endDate}
            onChange={(event) => change({ endDate: event.target.value })}
          />
        )}
      </div>
    </>
  );
}

function Times({ draft, change, errors }: Omit<RowFormProps<CommitmentForm>, 'people'>) {
  return (
    <div className={styles.pair}>
      <TimeField
        label={strings.startTime}
        value={draft.startTime}
        error={errors.startTime}
        onChange={(event) => change({ startTime: event.target.value })}
      />
      <TimeField
        label={strings.endTime}
        value={draft.endTime}
        error={errors.endTime}
        onChange={(event) => change({ endTime: event.target.value })}
      />
    </div>
  );
}

function whenOf({
  recurrence,
  weekdays,
  startDate,
  endDate,
}: Pick<CommitmentForm, 'recurrence' | 'weekdays' | 'startDate' | 'endDate'>) {
  if (recurrence === 'once') return formatDate(startDate);
  const often = recurrence === 'weekly' ? formatWeekdays(weekdays) : recurrenceLabels[recurrence];
  return endDate ? `${often} ${strings.until({ date: formatDate(endDate) })}` : often;
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
    travelAfterMinutes: 0,
  }),
  toDraft: (row) => ({ ...row, owner: ownerOf(row), endDate: row.endDate ?? '' }),
  toBody: (draft) => {
    const { title, owner, recurrence, weekdays, startDate, endDate, startTime, endTime } = draft;
    const [ownerKind, id = null] = owner.split(':') as [Commitment['ownerKind'], string?];
    return {
      title: title.trim(),
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
      travelBeforeMinutes: draft.travelBeforeMinutes,
      travelAfterMinutes: draft.travelAfterMinutes,
    };
  },
  check: ({ title, recurrence, weekdays, startDate, endDate, startTime, endTime }) =>
    messages({
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
    travelBeforeMinutes: 'travelBeforeMinutes',
    travelAfterMinutes: 'travelAfterMinutes',
  },
  describe: (draft, people) => [
    { label: strings.what, value: draft.title },
    { label: tripStrings.whoFor, value: ownerName(draft.owner, people) },
    { label: tripStrings.along, value: alongOf(draft, people).names },
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
  details: (row, people) => [
    ownerName(ownerOf(row), people),
    ...tripTexts({
      along: alongOf(commitmentKind.toDraft(row), people),
      minutesThere: row.travelBeforeMinutes,
      minutesBack: row.travelAfterMinutes,
    }),
    whenOf({ ...row, endDate: row.endDate ?? '' }),
    dateText().timeRange(row.startTime, row.endTime),
  ],
};
