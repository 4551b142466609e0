import type { Holiday } from '@/api/model';
import { holidays, type HolidayDraft } from '@/api/queries/family';
import { formatDate, formatDateRange } from '@/lib/format';
import { familyStrings } from '@/messages/family-plan';
import { DateField, TextField } from '@/ui/text-field';
import { messages, type RowFormProps, type RowKind } from './row-kind';
import styles from './rows.module.css';

const strings = familyStrings.holidays;

type HolidayForm = Omit<Holiday, 'id' | 'version'>;

function HolidayFields({ draft, change, errors }: RowFormProps<HolidayForm>) {
  return (
    <>
      <TextField
        label={strings.what}
        required
        value={draft.title}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <DateField
          label={strings.startDate}
          value={draft.startDate}
          error={errors.startDate}
          onChange={(event) => change({ startDate: event.target.value })}
        />
        <DateField
          label={strings.endDate}
          value={draft.endDate}
          error={errors.endDate}
          onChange={(event) => change({ endDate: event.target.value })}
        />
      </div>
    </>
  );
}

export const holidayKind: RowKind<Holiday, HolidayForm, HolidayDraft> = {
  collection: holidays,
  strings,
  Form: HolidayFields,
  blank: (_people, today) => ({ title: '', startDate: today, endDate: today }),
  toDraft: ({ title, startDate, endDate }) => ({ title, startDate, endDate }),
  toBody: ({ title, startDate, endDate }) => ({ title: title.trim(), startDate, endDate }),
  check: ({ title, startDate, endDate }) =>
    messages({
      title: !title.trim() && familyStrings.mustTitle,
      startDate: !startDate && familyStrings.mustDate,
      endDate: !endDate
        ? familyStrings.mustDate
        : endDate < startDate && familyStrings.endBeforeStart,
    }),
  fieldOf: { title: 'title', startDate: 'startDate', endDate: 'endDate' },
  describe: ({ title, startDate, endDate }) => [
    { label: strings.what, value: title },
    { label: strings.startDate, value: startDate && formatDate(startDate) },
    { label: strings.endDate, value: endDate && formatDate(endDate) },
  ],
  name: ({ title }) => title,
  details: ({ startDate, endDate }) => [formatDateRange(startDate, endDate)],
  lifetime: ({ startDate, endDate }) => ({ from: startDate, until: endDate }),
};
