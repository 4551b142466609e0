import { formatDate } from '@/lib/format';
import { formatHours, type HoursGroup } from '@/lib/hours';
import { familyStrings } from '@/messages/family-plan';
import { DateField } from '@/ui/text-field';
import { ComingChange } from './coming-change';
import { HoursEditor } from './hours-editor';
import { haveChanged, type HoursDraft, type HoursOverTime } from './hours-over-time';

const strings = familyStrings.hours;

export interface HoursOverTimeFieldsProps {
  label: string;
  groups: readonly HoursGroup[];
  onChange: (groups: HoursGroup[]) => void;
  errors: Record<string, string | undefined>;
  error?: string | undefined;
  draft: HoursDraft;
  onDraft: (patch: Partial<HoursDraft>) => void;
}

/** A usual week, the day from which its change holds, and the changes that are known already. */
export function HoursOverTimeFields(props: HoursOverTimeFieldsProps) {
  const { label, groups, onChange, errors, error, draft, onDraft } = props;
  const isChanged = haveChanged(draft, groups);
  return (
    <>
      {/* One step at a time: while a change ahead is taken back there are no hours to edit, and the other way round. */}
      {draft.takenBack === '' && (
        <HoursEditor label={label} groups={groups} error={error} onChange={onChange} />
      )}
      {isChanged && (
        <DateField
          label={strings.validFrom}
          hint={strings.validFromHint}
          optional
          value={draft.validFrom}
          error={errors.validFrom}
          onChange={(event) => onDraft({ validFrom: event.target.value })}
        />
      )}
      {draft.known?.comingHours.map((change) => (
        <ComingChange
          key={change.validFrom}
          validFrom={change.validFrom}
          text={comingText(change)}
          isTakenBack={draft.takenBack === change.validFrom}
          onTakeBack={isChanged ? undefined : (takenBack) => onDraft({ takenBack })}
        />
      ))}
    </>
  );
}

/** "From 4 Jan 2027: Mon–Fri 8:00 – 12:00" */
export function comingText({ validFrom, hours }: HoursOverTime['comingHours'][number]): string {
  return strings.coming({
    date: formatDate(validFrom),
    hours: hours.length > 0 ? formatHours(hours).join('; ') : strings.noHours,
  });
}
