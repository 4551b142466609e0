import { formatDate, formatList } from '@/lib/format';
import { weekdayName } from '@/lib/weekdays';
import { repeatStrings as strings } from '@/messages/tasks';
import { fromRule, type Repeat } from './repeat';

function oftenOn({ unit, interval, ...on }: Repeat): string {
  const often = strings.often[unit]({ interval });
  const { weekdays, monthBy, monthDay, ordinal, weekday } = on;
  if (unit === 'week' && weekdays.length > 0) {
    const days = formatList(weekdays.map((day) => weekdayName(day, 'long')));
    return strings.on({ often, days });
  }
  if (unit !== 'month') return often;
  if (monthBy === 'weekday')
    return strings.onWeekday[ordinal]({ often, day: weekdayName(weekday, 'long') });
  return monthDay === -1 ? strings.onLastDay({ often }) : strings.onDate({ often, day: monthDay });
}

/** "every other week on Friday until Jun 11, 2027" */
export function repeatText(repeat: Repeat): string {
  const often = oftenOn(repeat);
  if (repeat.ends === 'until' && repeat.until)
    return strings.until({ often, date: formatDate(repeat.until) });
  return repeat.ends === 'count' ? strings.times({ often, count: repeat.count }) : often;
}

/** The same of a rule; one that the form has no fields for is only named. */
export function ruleText(rule: string, startDate: string): string {
  const repeat = fromRule(rule, startDate);
  return repeat ? repeatText(repeat) : strings.own;
}
