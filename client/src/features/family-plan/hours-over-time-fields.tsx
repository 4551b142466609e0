import { useFamily } from '@/api/session';
import { formatDate } from '@/lib/format';
import { formatHours, type HoursGroup } from '@/lib/hours';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { familyStrings } from '@/messages/family-plan';
import { ChangeFields } from './change-fields';
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
  const today = todayIn(useFamily().timeZone, now());
  return (
    <>
      {/* One step at a time: while a change ahead is taken back there are no hours to edit, and the other way round. */}
      {draft.takenBack === '' && (
        <HoursEditor label={label} groups={groups} error={error} onChange={onChange} />
      )}
      {isChanged && (
        <ChangeFields
          draft={draft.change}
          today={today}
          error={errors.validFrom}
          onChange={(patch) => onDraft({ change: { ...draft.change, ...patch } })}
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
