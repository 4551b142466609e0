import { recurrences, type Commitment, type Recurrence, type Weekday } from '@/api/model';
import { commitments, type CommitmentDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { formatWeekdays } from '@/lib/hours';
import { familyStrings, recurrenceLabels } from '@/messages/family-plan';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { messages, type People, type RowFormProps, type RowKind } from './row-kind';
import styles from './rows.module.css';

const strings = familyStrings.commitments;

interface CommitmentForm {
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
    { value: 'family', label: strings.family },
    ...parents.map(({ id, name }) => ({
      value: `parent:${id}`,
      label: name,
      group: strings.adults,
    })),
    ...children.map(({ id, name }) => ({ value: `child:${id}`, label: name, group: strings.kids })),
  ];
}

const ownerName = (owner: string, people: People) =>
  ownerOptions(people).find(({ value }) => value === owner)?.label ?? strings.family;

const ownerOf = ({ ownerKind, parentId, childId }: Commitment) =>
  ownerKind === 'family' ? 'family' : `${ownerKind}:${parentId ?? childId ?? ''}`;

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
        label={strings.whose}
        options={ownerOptions(people)}
        value={draft.owner}
        error={errors.owner}
        onValueChange={(owner) => change({ owner })}
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
  }),
  toDraft: (row) => ({ ...row, owner: ownerOf(row), endDate: row.endDate ?? '' }),
  toBody: ({ title, owner, recurrence, weekdays, startDate, endDate, startTime, endTime }) => {
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
  },
  describe: (draft, people) => [
    { label: strings.what, value: draft.title },
    { label: strings.whose, value: ownerName(draft.owner, people) },
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
    whenOf({ ...row, endDate: row.endDate ?? '' }),
    dateText().timeRange(row.startTime, row.endTime),
  ],
};
