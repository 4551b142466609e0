import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { Week, WeekMeal } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { minuteOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { mealStrings } from '@/messages/meals';
import { Callout } from '@/ui/callout';
import { childrenInOrder } from '../children-in-order';

const say = mealStrings.short;

function sentence({ date, title: meal, startTime, endTime, childIds }: WeekMeal, week: Week) {
  const text = dateText();
  const names = childrenInOrder(week)
    .filter(({ id }) => childIds.includes(id))
    .map(({ name }) => name);
  const values = { day: text.weekday(date), who: text.list(names), count: names.length, meal };
  if (startTime === null || endTime === null) return say.none(values);
  return say.some({ ...values, minutes: durationText(minuteOf(endTime) - minuteOf(startTime)) });
}

/** The days on which commitments leave too little time for a meal; nothing is refused, but it is said. */
export function ShortMeals({ week, date }: { week: Week; date?: string }) {
  const canEdit = useCanEdit();
  const short = week.meals.filter(
    (meal) => meal.missingMinutes > 0 && (date === undefined || meal.date === date),
  );
  if (short.length === 0) return null;
  return (
    <Callout>
      {short.map((meal) => (
        <p key={`${meal.date} ${meal.mealId} ${meal.childIds.join(' ')}`}>
          {sentence(meal, week)}{' '}
          {canEdit && <Link to={paths.meal(meal.mealId)}>{say.change({ meal: meal.title })}</Link>}
        </p>
      ))}
    </Callout>
  );
}
