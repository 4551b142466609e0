import { exceptionKinds, type Exception, type ExceptionKind } from '@/api/model';
import { exceptions, type ExceptionDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatDate, formatDateRange, formatList } from '@/lib/format';
import { exceptionText } from '@/messages/exception-text';
import { exceptionStrings } from '@/messages/exceptions';
import { familyStrings } from '@/messages/family-plan';
import { Checkbox } from '@/ui/checkbox';
import { Field, FieldGroup } from '@/ui/field';
import { RadioCards } from '@/ui/radio-cards';
import { Switch } from '@/ui/switch';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { messages, type People, type RowFormProps, type RowKind } from './row-kind';
import styles from './rows.module.css';

interface ExceptionForm {
  kind: ExceptionKind;
  title: string;
  forFamily: boolean;
  childIds: string[];
  parentIds: string[];
  startDate: string;
  endDate: string;
  wholeDay: boolean;
  startTime: string;
  endTime: string;
}

/** A day off is always whole; extra time always has hours. */
const wholeDayOf = ({ kind, wholeDay }: ExceptionForm): boolean =>
  kind === 'day-off' || (kind !== 'open' && wholeDay);

const isChoosable = ({ kind }: ExceptionForm): boolean => kind !== 'day-off' && kind !== 'open';

function ExceptionFields({ draft, change, errors, people }: RowFormProps<ExceptionForm>) {
  return (
    <>
      <RadioCards
        label={exceptionStrings.kind}
        options={exceptionKinds.map((value) => ({
          value,
          label: exceptionStrings.kinds[value].label,
          description: exceptionStrings.kinds[value].hint,
        }))}
        value={draft.kind}
        onValueChange={(kind) => change({ kind })}
      />
      <Who draft={draft} change={change} errors={errors} people={people} />
      <div className={styles.pair}>
        <DateField
          label={exceptionStrings.startDate}
          value={draft.startDate}
          error={errors.startDate}
          onChange={({ target: { value } }) =>
            change({
              startDate: value,
              ...(draft.endDate < value && { endDate: value }),
            })
          }
        />
        <DateField
          label={exceptionStrings.endDate}
          value={draft.endDate}
          error={errors.endDate}
          onChange={(event) => change({ endDate: event.target.value })}
        />
      </div>
      {isChoosable(draft) && (
        <Switch
          label={exceptionStrings.wholeDay}
          checked={draft.wholeDay}
          onCheckedChange={(wholeDay) => change({ wholeDay })}
        />
      )}
      {!wholeDayOf(draft) && (
        <div className={styles.pair}>
          <TimeField
            label={exceptionStrings.startTime}
            value={draft.startTime}
            error={errors.startTime}
            onChange={(event) => change({ startTime: event.target.value })}
          />
          <TimeField
            label={exceptionStrings.endTime}
            value={draft.endTime}
            error={errors.endTime}
            onChange={(event) => change({ endTime: event.target.value })}
          />
        </div>
      )}
      <TextField
        label={exceptionStrings.what}
        optional
        value={draft.title}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value })}
      />
    </>
  );
}

const toggled = (ids: readonly string[], id: string, on: boolean): string[] =>
  on ? [...ids, id] : ids.filter((other) => other !== id);

function Who({ draft, change, errors, people }: RowFormProps<ExceptionForm>) {
  const { forFamily, childIds, parentIds } = draft;
  const adults = draft.kind === 'day-off' ? [] : people.parents;
  return (
    <Field group label={exceptionStrings.who} error={errors.who}>
      <FieldGroup>
        <Checkbox
          label={exceptionStrings.everyone}
          checked={forFamily}
          onCheckedChange={(on) => change({ forFamily: on })}
        />
        {!forFamily &&
          people.children.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={childIds.includes(id)}
              onCheckedChange={(on) => change({ childIds: toggled(childIds, id, on) })}
            />
          ))}
        {!forFamily &&
          adults.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={parentIds.includes(id)}
              onCheckedChange={(on) => change({ parentIds: toggled(parentIds, id, on) })}
            />
          ))}
      </FieldGroup>
    </Field>
  );
}

function namesOf(
  { forFamily, childIds, parentIds }: Pick<Exception, 'forFamily' | 'childIds' | 'parentIds'>,
  { children, parents }: People,
): string[] | null {
  if (forFamily) return null;
  const ids = [...childIds, ...parentIds];
  return [...children, ...parents].filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

const whoOf = (names: readonly string[] | null) =>
  names && { names: formatList(names), count: names.length };

const datesOf = ({ startDate, endDate }: Pick<Exception, 'startDate' | 'endDate'>): string =>
  startDate === endDate ? formatDate(startDate) : formatDateRange(startDate, endDate);

function toBody(draft: ExceptionForm): ExceptionDraft {
  const { kind, title, forFamily, startDate, endDate } = draft;
  const isWhole = wholeDayOf(draft);
  return {
    kind,
    title: title.trim() || null,
    forFamily,
    childIds: forFamily ? [] : draft.childIds,
    parentIds: forFamily || kind === 'day-off' ? [] : draft.parentIds,
    startDate,
    endDate,
    startTime: isWhole ? null : draft.startTime,
    endTime: isWhole ? null : draft.endTime,
  };
}

function check(draft: ExceptionForm): Record<string, string> {
  const { startDate, endDate, startTime, endTime } = draft;
  const { forFamily, childIds = [], parentIds = [] } = toBody(draft);
  const hasHours = !wholeDayOf(draft);
  return messages({
    who: !forFamily && childIds.length + parentIds.length === 0 && exceptionStrings.mustWho,
    startDate: !startDate && familyStrings.mustDate,
    endDate: !endDate
      ? familyStrings.mustDate
      : endDate < startDate && familyStrings.endBeforeStart,
    startTime: hasHours && !startTime && familyStrings.mustTime,
    endTime:
      hasHours &&
      (!endTime ? familyStrings.mustTime : endTime <= startTime && familyStrings.endBeforeStart),
  });
}

export const exceptionKind: RowKind<Exception, ExceptionForm, ExceptionDraft> = {
  collection: exceptions,
  strings: exceptionStrings,
  Form: ExceptionFields,
  blank: (_people, today) => ({
    kind: 'away',
    title: '',
    forFamily: false,
    childIds: [],
    parentIds: [],
    startDate: today,
    endDate: today,
    wholeDay: true,
    startTime: '',
    endTime: '',
  }),
  toDraft: ({ title, startTime, endTime, ...row }) => ({
    ...row,
    title: title ?? '',
    wholeDay: startTime === null,
    startTime: startTime ?? '',
    endTime: endTime ?? '',
  }),
  toBody,
  check,
  fieldOf: {
    title: 'title',
    forFamily: 'who',
    childIds: 'who',
    parentIds: 'who',
    startDate: 'startDate',
    endDate: 'endDate',
    startTime: 'startTime',
    endTime: 'endTime',
  },
  describe: (draft, people) => [
    { label: exceptionStrings.kind, value: exceptionStrings.kinds[draft.kind].label },
    {
      label: exceptionStrings.who,
      value: namesOf(draft, people)?.join(', ') ?? exceptionStrings.everyone,
    },
    { label: exceptionStrings.what, value: draft.title },
    { label: exceptionStrings.startDate, value: draft.startDate && formatDate(draft.startDate) },
    { label: exceptionStrings.endDate, value: draft.endDate && formatDate(draft.endDate) },
    { label: exceptionStrings.startTime, value: wholeDayOf(draft) ? '' : draft.startTime },
    { label: exceptionStrings.endTime, value: wholeDayOf(draft) ? '' : draft.endTime },
  ],
  name: ({ kind, title }) => title ?? exceptionStrings.kinds[kind].label,
  details: (row, people) => [
    exceptionText({ kind: row.kind, title: null, who: whoOf(namesOf(row, people)) }),
    datesOf(row),
    row.startTime === null || row.endTime === null
      ? exceptionStrings.wholeDays
      : dateText().timeRange(row.startTime, row.endTime),
  ],
  lifetime: ({ startDate, endDate }) => ({ from: startDate, until: endDate }),
};
