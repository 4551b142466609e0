import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { weekQuery } from '@/api/queries/weeks';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { addDays, mondayOf } from '@/lib/plain-date';
import { weekStrings } from '@/messages/week';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/state';
import { nextLessonDay } from '../today/today-list';
import { WeekSkeleton } from './week-skeleton';

/** A week without a plan: one sentence and one button. */
export function NoPlan({ week, today }: { week: Week; today: string }) {
  const canEdit = useCanEdit();
  const isThisWeek = week.weekStart === mondayOf(today);
  const nextWeek = useQuery({ ...weekQuery(addDays(week.weekStart, 7)), enabled: isThisWeek });
  const next = nextLessonDay(nextWeek.data?.items ?? [], today);
  if (isThisWeek && nextWeek.isPending) return <WeekSkeleton />;
  if (next !== undefined) {
    return (
      <EmptyState
        title={weekStrings.planBegins({ day: dateText().fullDay(next) })}
        action={
          <Button asChild variant="primary">
            <Link to={paths.weekOf(next)}>{weekStrings.goToThatWeek}</Link>
          </Button>
        }
      >
        {weekStrings.planBeginsText}
      </EmptyState>
    );
  }
  if (week.weekEnd < today) {
    return (
      <EmptyState
        title={weekStrings.pastTitle}
        action={
          <Button asChild variant="primary">
            <Link to={paths.week}>{weekStrings.goToThisWeek}</Link>
          </Button>
        }
      >
        {weekStrings.pastText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={weekStrings.noPlanTitle}
      action={
        canEdit && (
          <Button asChild variant="primary">
            <Link to={`${paths.generate}?from=${week.weekStart}`}>{weekStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {canEdit ? weekStrings.noPlanText : weekStrings.viewerNoPlan}
    </EmptyState>
  );
}
