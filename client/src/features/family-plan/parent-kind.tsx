import type { Parent } from '@/api/model';
import { parents, type ParentDraft } from '@/api/queries/family';
import { formatHours, groupHours, ungroupHours, type HoursGroup } from '@/lib/hours';
import { familyStrings } from '@/messages/family-plan';
import { Avatar } from '@/ui/avatar';
import { TextField } from '@/ui/text-field';
import { checkHours, HoursEditor } from './hours-editor';
import { messages, type RowFormProps, type RowKind } from './row-kind';

const strings = familyStrings.parents;

interface ParentForm {
  name: string;
  freeHours: HoursGroup[];
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
      <HoursEditor
        label={strings.freeHours}
        groups={draft.freeHours}
        error={errors.freeHours}
        onChange={(freeHours) => change({ freeHours })}
      />
    </>
  );
}

export const parentKind: RowKind<Parent, ParentForm, ParentDraft> = {
  collection: parents,
  strings,
  Form: ParentFields,
  blank: () => ({
    name: '',
    freeHours: [{ weekdays: [1, 2, 3, 4, 5], startTime: '09:00', endTime: '15:00' }],
  }),
  toDraft: ({ name, freeHours }) => ({ name, freeHours: groupHours(freeHours) }),
  toBody: ({ name, freeHours }) => ({ name: name.trim(), freeHours: ungroupHours(freeHours) }),
  check: ({ name, freeHours }) =>
    messages({ name: !name.trim() && familyStrings.mustName, freeHours: checkHours(freeHours) }),
  fieldOf: { name: 'name', freeHours: 'freeHours' },
  describe: ({ name, freeHours }) => [
    { label: strings.name, value: name },
    { label: strings.freeHours, value: formatHours(ungroupHours(freeHours)).join('; ') },
  ],
  name: ({ name }) => name,
  details: ({ freeHours }) =>
    freeHours.length > 0 ? formatHours(freeHours) : [strings.noFreeHours],
  lead: ({ name }) => <Avatar name={name} />,
};
