import { Link } from 'react-router';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { todayStrings } from '@/messages/today';
import styles from '../week/agenda.module.css';

export interface NoLessonsProps {
  week: Week;
  today: string;
  /** Whose day it is, where one child is looked at. */
  name: string | undefined;
  /** The day of the next lesson, where there is one in this week or the next. */
  next: string | undefined;
}

/** A day without lessons says why, and when they go on. */
export function NoLessonsToday({ week, today, name, next }: NoLessonsProps) {
  const day = week.days.find(({ date }) => date === today);
  const sentence = day?.holiday
    ? todayStrings.dayOff({ title: day.holiday })
    : name === undefined
      ? todayStrings.noLessons
      : todayStrings.noLessonsFor({ name });
  return (
    <p className={styles.free}>
      {sentence}{' '}
      {next && (
        <Link to={paths.weekOf(next)}>
          {todayStrings.nextLessons({ day: dateText().fullDay(next) })}
        </Link>
      )}
    </p>
  );
}
