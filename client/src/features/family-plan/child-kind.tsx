import { periods, type Child, type GradeLevel, type Period } from '@/api/model';
import { children, type ChildDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { formatHours, groupHours, ungroupHours } from '@/lib/hours';
import { gradeText } from '@/messages/grade-text';
import { familyStrings } from '@/messages/family-plan';
import { periodLabels } from '@/messages/periods';
import { Avatar } from '@/ui/avatar';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { DateField, NumberField, TextField } from '@/ui/text-field';
import type { ChildForm } from './child-form';
import { checkHours } from './hours-editor';
import { checkHoursChange, hoursToSend, newHoursDraft, toHoursDraft } from './hours-over-time';
import { comingText, HoursOverTimeFields } from './hours-over-time-fields';
import { timesText, useSuggestedTimes } from './use-suggested-times';
import { messages, type RowFormProps, type RowKind } from './row-kind';

const strings = familyStrings.children;

const gradeLevels = [
  'Preschool',
  'Kindergarten',
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const).map((grade) => `Grade ${grade}` as const),
] as const satisfies readonly GradeLevel[];

/** Plans are made up to this age; a child who has grown older is kept. */
const OLDEST = 18;

const isAge = (text: string): boolean => Number(text) >= 2 && Number(text) <= OLDEST;

function ChildFields({ draft, change, errors, people }: RowFormProps<ChildForm>) {
  useSuggestedTimes({ draft, change, people });
  return (
    <>
      <TextField
        label={strings.name}
        required
        value={draft.name}
        error={errors.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <RadioCards
        label={strings.ageBy}
        options={[
          { value: 'birth-date', label: strings.byBirthDate },
          { value: 'age', label: strings.byAge },
        ]}
        value={draft.ageBy}
        onValueChange={(ageBy) => change({ ageBy })}
      />
      {draft.ageBy === 'birth-date' ? (
        <DateField
          label={strings.birthDate}
          value={draft.birthDate}
          error={errors.birthDate}
          onChange={(event) => change({ birthDate: event.target.value })}
        />
      ) : (
        <NumberField
          label={strings.age}
          unit={strings.years}
          min={2}
          value={draft.age}
          error={errors.age}
          onChange={(event) => change({ age: event.target.value })}
        />
      )}
      <Select
        label={strings.gradeLevel}
        placeholder={familyStrings.pickValue}
        options={gradeLevels.map((level) => ({ value: level, label: gradeText(level) }))}
        value={draft.gradeLevel}
        error={errors.gradeLevel}
        onValueChange={(value) =>
          change({ gradeLevel: gradeLevels.find((level) => level === value) ?? '' })
        }
      />
      <BestTimes value={draft.bestTimes} onChange={(bestTimes) => change({ bestTimes })} />
      <HoursOverTimeFields
        label={strings.schoolHours}
        groups={draft.schoolHours}
        errors={errors}
        error={errors.schoolHours}
        onChange={(schoolHours) => change({ schoolHours })}
        draft={draft.hours}
        onDraft={(patch) => change({ hours: { ...draft.hours, ...patch } })}
      />
    </>
  );
}

const periodHours: Record<Period, { startTime: string; endTime: string }> = {
  'early-morning': { startTime: '06:00', endTime: '09:00' },
  'mid-morning': { startTime: '09:00', endTime: '12:00' },
  'early-afternoon': { startTime: '12:00', endTime: '15:00' },
  'late-afternoon': { startTime: '15:00', endTime: '18:00' },
  evening: { startTime: '18:00', endTime: '21:00' },
};

function BestTimes({
  value,
  onChange,
}: {
  value: Period[];
  onChange: (periods: Period[]) => void;
}) {
  return (
    <Field group label={strings.bestTimes} hint={strings.bestTimesHint}>
      <div>
        {periods.map((period) => {
          const { startTime, endTime } = periodHours[period];
          return (
            <Checkbox
              key={period}
              label={`${periodLabels[period]}, ${dateText().timeRange(startTime, endTime)}`}
              checked={value.includes(period)}
              onCheckedChange={(on) =>
                onChange(periods.filter((other) => (other === period ? on : value.includes(other))))
              }
            />
          );
        })}
      </div>
    </Field>
  );
}

const blankTimes: Pick<ChildForm, 'bestTimes' | 'schoolHours'> = {
  bestTimes: ['mid-morning'],
  schoolHours: [{ weekdays: [1, 2, 3, 4, 5], startTime: '09:00', endTime: '13:00' }],
};

export const childKind: RowKind<Child, ChildForm, ChildDraft> = {
  collection: children,
  strings,
  Form: ChildFields,
  blank: () => ({
    name: '',
    ageBy: 'birth-date',
    birthDate: '',
    age: '',
    keptAge: '',
    gradeLevel: '',
    ...blankTimes,
    hours: newHoursDraft,
    suggestedTimes: timesText(blankTimes),
  }),
  toDraft: ({ name, birthDate, age, gradeLevel, bestTimes, schoolHours, comingHours }) => ({
    name,
    ageBy: birthDate ? 'birth-date' : 'age',
    birthDate: birthDate ?? '',
    age: String(age),
    keptAge: birthDate ? '' : String(age),
    gradeLevel,
    bestTimes,
    schoolHours: groupHours(schoolHours),
    hours: toHoursDraft({ hours: schoolHours, comingHours }),
    suggestedTimes: '',
  }),
  toBody: ({ name, ageBy, birthDate, age, gradeLevel, bestTimes, schoolHours, hours: over }) => {
    const { hours, validFrom } = hoursToSend(over, schoolHours);
    return {
      name: name.trim(),
      // The one not given is sent as null, so that changing from one to the other clears it.
      ...(ageBy === 'birth-date'
        ? { birthDate, age: null }
        : { birthDate: null, age: Number(age) }),
      ...(gradeLevel && { gradeLevel }),
      bestTimes,
      schoolHours: hours,
      validFrom,
    };
  },
  check: ({ name, ageBy, birthDate, age, keptAge, schoolHours, hours }) =>
    messages({
      validFrom: checkHoursChange(hours, schoolHours),
      name: !name.trim() && familyStrings.mustName,
      birthDate: ageBy === 'birth-date' && !birthDate && familyStrings.mustBirthDate,
      age: ageBy === 'age' && age !== keptAge && !isAge(age) && familyStrings.mustAge,
      schoolHours: checkHours(schoolHours),
    }),
  fieldOf: {
    name: 'name',
    birthDate: 'birthDate',
    age: 'age',
    gradeLevel: 'gradeLevel',
    schoolHours: 'schoolHours',
    validFrom: 'validFrom',
  },
  describe: (draft) => [
    { label: strings.name, value: draft.name },
    draft.ageBy === 'birth-date'
      ? { label: strings.birthDate, value: draft.birthDate && formatDate(draft.birthDate) }
      : { label: strings.age, value: draft.age },
    { label: strings.gradeLevel, value: gradeText(draft.gradeLevel) },
    {
      label: strings.bestTimes,
      value: dateText().list(draft.bestTimes.map((period) => periodLabels[period])),
    },
    { label: strings.schoolHours, value: formatHours(ungroupHours(draft.schoolHours)).join('; ') },
  ],
  name: ({ name }) => name,
  details: ({ age, gradeLevel, schoolHours, comingHours }) => [
    age > OLDEST ? strings.grownUp({ age }) : strings.ageOf({ age }),
    gradeText(gradeLevel),
    ...(schoolHours.length > 0 ? formatHours(schoolHours) : [strings.noSchoolHours]),
    ...comingHours.map(comingText),
  ],
  lead: ({ id, name }, { children: all }) => (
    <Avatar
      name={name}
      order={Math.max(
        0,
        all.findIndex((child) => child.id === id),
      )}
    />
  ),
};
