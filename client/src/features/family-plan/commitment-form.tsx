import { useQuery } from '@tanstack/react-query';
import { recurrences, type Commitment, type Recurrence, type Weekday } from '@/api/model';
import { commitments } from '@/api/queries/family';
import { useFamily } from '@/api/session';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { familyStrings, recurrenceLabels } from '@/messages/family-plan';
import { tripStrings } from '@/messages/trips';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { type Trip, TripFields } from '@/shared/trip-fields';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { ChangeFields } from './change-fields';
import { type ChangeDraft, fromToday } from './change-over-time';
import { ComingChange } from './coming-change';
import { whatBefore } from './commitment-text';
import type { People, RowFormProps } from './row-kind';
import styles from './rows.module.css';

const strings = familyStrings.commitments;

export interface CommitmentForm extends Trip {
  title: string;
  /** `family`, `parent:<id>` or `child:<id>`. */
  owner: string;
  recurrence: Recurrence;
  weekdays: Weekday[];
  startDate: string;
  endDate: string;
  startTime: string;
  endTime: string;
  /** As it was when the form was opened; null for a new one. */
  known: Commitment | null;
  change: ChangeDraft;
  /** What it was before this change ahead, where the change is to be taken back. */
  takenBack: Commitment | null;
}

export function toCommitmentForm(row: Commitment): CommitmentForm {
  return {
    ...contentOf(row),
    owner: ownerOf(row),
    startDate: row.startDate,
    endDate: row.endDate ?? '',
    known: row,
    change: fromToday,
    takenBack: null,
  };
}

function contentOf(
  facts: Omit<CommitmentForm, 'owner' | 'endDate' | 'known' | 'change' | 'takenBack'>,
) {
  const { title, recurrence, weekdays, startTime, endTime } = facts;
  const { companions, adultsStay, travelBeforeMinutes, travelAfterMinutes } = facts;
  const trip = { companions, adultsStay, travelBeforeMinutes, travelAfterMinutes };
  return { title, recurrence, weekdays, startTime, endTime, ...trip };
}

export const ownerOf = ({ ownerKind, parentId, childId }: Commitment) =>
  ownerKind === 'family' ? 'family' : `${ownerKind}:${parentId ?? childId ?? ''}`;

/** Whether it matters from when a change holds: for what has begun, and for what took place and comes again. */
function isChangeDated(draft: CommitmentForm, today: string): boolean {
  const { known, recurrence, startDate, endDate } = draft;
  if (known === null || known.startDate >= today) return false;
  if (known.recurrence === 'once' && recurrence === 'once') {
    return startDate !== known.startDate && startDate >= today;
  }
  const textOf = (form: CommitmentForm) =>
    JSON.stringify({ ...contentOf(form), owner: form.owner });
  const isOver = endDate !== '' && endDate < today;
  return !isOver && textOf(draft) !== textOf(toCommitmentForm(known));
}

/** What a change that lies ahead changes; null where it is none. */
function useBefore(known: Commitment | null, today: string): Commitment | null {
  const { data = [] } = useQuery(commitments.all());
  if (!known?.seriesId || known.startDate <= today) return null;
  const parts = data.filter(
    ({ seriesId, endDate }) =>
      seriesId === known.seriesId && endDate !== null && endDate < known.startDate,
  );
  return parts.sort((a, b) => (a.startDate < b.startDate ? 1 : -1))[0] ?? null;
}

export function ownerOptions({ children, parents }: People) {
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

function othersThan(owner: string, { children, parents }: People) {
  if (owner === 'family') return { adults: [], kids: [] };
  return {
    adults: parents.filter(({ id }) => owner !== `parent:${id}`),
    kids: children.filter(({ id }) => owner !== `child:${id}`),
  };
}

export function CommitmentFields(props: RowFormProps<CommitmentForm>) {
  const { draft, change, errors } = props;
  const today = todayIn(useFamily().timeZone, now());
  const before = useBefore(draft.known, today);
  const isDirty = draft.known !== null && JSON.stringify({ ...toCommitmentForm(draft.known), takenBack: null }) !== JSON.stringify({ ...draft, takenBack: null }); // prettier-ignore
  return (
    <>
      {/* One step at a time: while a change ahead is taken back there is nothing else to change. */}
      {draft.takenBack === null && <Facts {...props} />}
      {draft.takenBack === null && isChangeDated(draft, today) && (
        <ChangeFields
          draft={draft.change}
          onChange={(patch) => change({ change: { ...draft.change, ...patch } })}
          error={errors.change}
          since={draft.known?.startDate}
          today={today}
        />
      )}
      {before && draft.known && (
        <ComingChange
          validFrom={draft.known.startDate}
          text={whatBefore(before)}
          isTakenBack={draft.takenBack !== null}
          onTakeBack={
            isDirty ? undefined : (from) => change({ takenBack: from === '' ? null : before })
          }
        />
      )}
    </>
  );
}

function Facts({ draft, change, errors, people }: RowFormProps<CommitmentForm>) {
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
