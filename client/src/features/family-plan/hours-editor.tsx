import { Plus, Trash2 } from 'lucide-react';
import { formatWeekdays, type HoursGroup } from '@/lib/hours';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { TimeField } from '@/ui/text-field';
import { WeekdayPicker } from '@/ui/weekday-picker';
import styles from './rows.module.css';

const strings = familyStrings.hours;
const workdays = [1, 2, 3, 4, 5] as const;

export interface HoursEditorProps {
  label: string;
  groups: readonly HoursGroup[];
  onChange: (groups: HoursGroup[]) => void;
  error?: string | undefined;
}

/** Hours in the way people say them: these days, from, until; other days another line. */
export function HoursEditor({ label, groups, onChange, error }: HoursEditorProps) {
  const replace = (index: number, patch: Partial<HoursGroup>) =>
    onChange(groups.map((group, at) => (at === index ? { ...group, ...patch } : group)));
  const taken = new Set(groups.flatMap(({ weekdays }) => weekdays));
  const next: HoursGroup = {
    weekdays: workdays.filter((weekday) => !taken.has(weekday)),
    startTime: '09:00',
    endTime: '13:00',
  };
  return (
    <Field group label={label} error={error}>
      <div className={styles.hours}>
        {groups.map((group, index) => (
          <div key={index} className={styles.group}>
            <WeekdayPicker
              label={strings.days}
              hideLabel
              value={group.weekdays}
              onValueChange={(weekdays) => replace(index, { weekdays })}
            />
            <div className={styles.groupEnd}>
              <TimeField
                label={strings.from}
                value={group.startTime}
                onChange={(event) => replace(index, { startTime: event.target.value })}
              />
              <TimeField
                label={strings.until}
                value={group.endTime}
                onChange={(event) => replace(index, { endTime: event.target.value })}
              />
              <IconButton
                label={strings.removeGroup({
                  days: formatWeekdays(group.weekdays) || strings.noDay,
                })}
                onClick={() => onChange(groups.filter((_, at) => at !== index))}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </div>
          </div>
        ))}
        <Button size="s" icon={<Plus />} onClick={() => onChange([...groups, next])}>
          {strings.add}
        </Button>
      </div>
    </Field>
  );
}

/** What is wrong with the hours, if anything. */
export function checkHours(groups: readonly HoursGroup[]): string | undefined {
  if (groups.some(({ weekdays }) => weekdays.length === 0)) return familyStrings.mustWeekday;
  if (groups.some(({ startTime, endTime }) => !startTime || !endTime))
    return familyStrings.mustTime;
  if (groups.some(({ startTime, endTime }) => endTime <= startTime))
    return familyStrings.endBeforeStart;
  return undefined;
}
