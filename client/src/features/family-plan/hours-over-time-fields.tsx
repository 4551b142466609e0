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
  return (
    <>
      <HoursEditor label={label} groups={groups} error={error} onChange={onChange} />
      {haveChanged(draft, groups) && (
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
          onTakeBack={(takenBack) => onDraft({ takenBack })}
        />
      ))}
    </>
  );
}

interface ComingProps {
  change: HoursOverTime['comingHours'][number];
  isTakenBack: boolean;
  onTakeBack: (validFrom: string) => void;
}

function Coming({ change, isTakenBack, onTakeBack }: ComingProps) {
  const date = formatDate(change.validFrom);
  return (
    <div className={styles.coming}>
      <p>{isTakenBack ? strings.takenBack({ date }) : comingText(change)}</p>
      <Button size="s" onClick={() => onTakeBack(isTakenBack ? '' : change.validFrom)}>
        {isTakenBack ? strings.keepComing : strings.takeBack}
      </Button>
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
