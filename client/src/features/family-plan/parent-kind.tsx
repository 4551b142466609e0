import { useQuery } from '@tanstack/react-query';
import type { Parent } from '@/api/model';
import { parents, subjects, type ParentDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { formatHours, groupHours, ungroupHours, type HoursGroup } from '@/lib/hours';
import { familyStrings } from '@/messages/family-plan';
import { Avatar } from '@/ui/avatar';
import { Callout } from '@/ui/callout';
import { TextField } from '@/ui/text-field';
import { checkHours } from './hours-editor';
import {
  checkHoursChange,
  hoursToSend,
  newHoursDraft,
  toHoursDraft,
  type HoursDraft,
} from './hours-over-time';
import { comingText, HoursOverTimeFields } from './hours-over-time-fields';
import { messages, type RowFormProps, type RowKind } from './row-kind';

const strings = familyStrings.parents;

interface ParentForm {
  name: string;
  freeHours: HoursGroup[];
  hours: HoursDraft;
}

function ParentFields({ draft, change, errors }: RowFormProps<ParentForm>) {
  return (
    <>
      <TextField
        label={strings.name}
        required
        value={draft.name}
        error={errors.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <HoursOverTimeFields
        label={strings.freeHours}
        groups={draft.freeHours}
        errors={errors}
        error={errors.freeHours}
        onChange={(freeHours) => change({ freeHours })}
        draft={draft.hours}
        onDraft={(patch) => change({ hours: { ...draft.hours, ...patch } })}
      />
    </>
  );
}

/** The subjects that nobody else teaches: they go on with whoever is free. */
function OnlyTeacher({ row: { id, name } }: { row: Parent }) {
  const all = useQuery(subjects.all()).data ?? [];
  const own = all.filter(
    ({ teaching: { rule, parentIds } }) =>
      rule === 'only' && parentIds.length === 1 && parentIds[0] === id,
  );
  if (own.length === 0) return null;
  const names = dateText().list([...new Set(own.map((subject) => subject.name))]);
  return <Callout>{strings.onlyTeacher({ name, subjects: names, count: own.length })}</Callout>;
}

export const parentKind: RowKind<Parent, ParentForm, ParentDraft> = {
  collection: parents,
  strings,
  Form: ParentFields,
  RemoveNote: OnlyTeacher,
  blank: () => ({
    name: '',
    freeHours: [{ weekdays: [1, 2, 3, 4, 5], startTime: '09:00', endTime: '15:00' }],
    hours: newHoursDraft,
  }),
  toDraft: ({ name, freeHours, comingHours }) => ({
    name,
    freeHours: groupHours(freeHours),
    hours: toHoursDraft({ hours: freeHours, comingHours }),
  }),
  toBody: ({ name, freeHours, hours: over }) => {
    const { hours, validFrom } = hoursToSend(over, freeHours);
    return { name: name.trim(), freeHours: hours, validFrom };
  },
  check: ({ name, freeHours, hours }) =>
    messages({
      name: !name.trim() && familyStrings.mustName,
      freeHours: checkHours(freeHours),
      validFrom: checkHoursChange(hours, freeHours),
    }),
  fieldOf: { name: 'name', freeHours: 'freeHours', validFrom: 'validFrom' },
  describe: ({ name, freeHours }) => [
    { label: strings.name, value: name },
    { label: strings.freeHours, value: formatHours(ungroupHours(freeHours)).join('; ') },
  ],
  name: ({ name }) => name,
  details: ({ freeHours, comingHours }) => [
    ...(freeHours.length > 0 ? formatHours(freeHours) : [strings.noFreeHours]),
    ...comingHours.map(comingText),
  ],
  lead: ({ name }) => <Avatar name={name} />,
};
