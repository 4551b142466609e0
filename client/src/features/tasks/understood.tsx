import { useEffect, useMemo } from 'react';
import { useFamily } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { now } from '@/lib/now';
import { wallClock } from '@/lib/plain-date';
import { durationText } from '@/messages/duration-text';
import { quickTaskStrings as strings, taskStrings } from '@/messages/tasks';
import { Facts } from '@/ui/facts';
import { NextDates } from './next-dates';
import { namedPeople, type People, whoText } from './people';
import { readTask } from './reader/read-task';
import { repeatText } from './repeat-text';
import { fromReading, ruleOf, type TaskForm, turnsOf } from './task-form';
import { dueText } from './task-row';
import styles from './quick-add.module.css';

/** Whether the reader's own country writes 1/8 for the first of August. */
function isDayFirst(): boolean {
  const parts = new Intl.DateTimeFormat().formatToParts(new Date(Date.UTC(2026, 0, 15)));
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month');
  return order[0] === 'day';
}

export interface UnderstoodProps {
  line: string;
  people: People;
  onUnderstood: (form: TaskForm) => void;
}

/** What one line is understood to mean, before it is kept. */
export function Understood({ line, people, onUnderstood }: UnderstoodProps) {
  const { timeZone } = useFamily();
  const { date: today, minute } = wallClock(now(), timeZone);
  const form = useMemo(
    () =>
      fromReading(
        readTask(line, {
          now: { date: today, minute },
          people: namedPeople(people),
          isDayFirst: isDayFirst(),
        }),
      ),
    [line, people, today, minute],
  );
  useEffect(() => onUnderstood(form), [form, onUnderstood]);
  const { title, dueDate, dueTime, minutes, repeat, owner } = form;
  return (
    <>
      <p className={styles.what}>{title}</p>
      <p>
        <Facts
          of={[
            repeat
              ? repeatText(repeat)
              : dueDate
                ? taskStrings.by({ date: dueText(dueDate, today) })
                : strings.noDate,
            dueTime && dateText().time(dueTime),
            minutes && durationText(Number(minutes)),
            whoText(owner, turnsOf(form), people),
          ]}
        />
      </p>
      {repeat && <NextDates rule={ruleOf(form)} startDate={dueDate || today} />}
    </>
  );
}
