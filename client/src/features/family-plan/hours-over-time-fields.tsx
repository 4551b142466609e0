import { formatDate } from '@/lib/format';
import { formatHours, type HoursGroup } from '@/lib/hours';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/text-field';
import { HoursEditor } from './hours-editor';
import { haveChanged, type HoursDraft, type HoursOverTime } from './hours-over-time';
import styles from './rows.module.css';

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
        <Coming
          key={change.validFrom}
          change={change}
          isTakenBack={draft.takenBack === change.validFrom}
          onTakeBack={isChanged ? undefined : (takenBack) => onDraft({ takenBack })}
        />
      ))}
    </>
  );
}

interface ComingProps {
  change: HoursOverTime['comingHours'][number];
  isTakenBack: boolean;
  /** Left out where it cannot be taken back now. */
  onTakeBack: ((validFrom: string) => void) | undefined;
}

function Coming({ change, isTakenBack, onTakeBack }: ComingProps) {
  const date = formatDate(change.validFrom);
  return (
    <div className={styles.coming}>
      <p>{isTakenBack ? strings.takenBack({ date }) : comingText(change)}</p>
      {onTakeBack && (
        <Button size="s" onClick={() => onTakeBack(isTakenBack ? '' : change.validFrom)}>
          {isTakenBack ? strings.keepComing : strings.takeBack}
        </Button>
      )}
    </div>
  );
}

/** "From 4 Jan 2027: Mon–Fri 8:00 – 12:00" */
export function comingText({ validFrom, hours }: HoursOverTime['comingHours'][number]): string {
  return strings.coming({
    date: formatDate(validFrom),
    hours: hours.length > 0 ? formatHours(hours).join('; ') : strings.noHours,
  });
}
