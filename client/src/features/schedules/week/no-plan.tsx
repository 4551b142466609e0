import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { weekQuery } from '@/api/queries/weeks';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { addDays, mondayOf } from '@/lib/plain-date';
import { noPlanStrings } from '@/messages/no-plan';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/state';
import { nextLessonDay } from '../next-lesson-day';
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
        title={noPlanStrings.planBegins({ day: dateText().fullDay(next) })}
        action={
          <Button asChild variant="primary">
            <Link to={paths.weekOf(next)}>{noPlanStrings.goToThatWeek}</Link>
          </Button>
        }
      >
        {noPlanStrings.planBeginsText}
      </EmptyState>
    );
  }
  if (week.weekEnd < today) {
    return (
      <EmptyState
        title={noPlanStrings.pastTitle}
        action={
          <Button asChild variant="primary">
            <Link to={paths.week}>{noPlanStrings.goToThisWeek}</Link>
          </Button>
        }
      >
        {noPlanStrings.pastText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={noPlanStrings.title}
      action={
        canEdit && (
          <Button asChild variant="primary">
            <Link to={`${paths.generate}?from=${week.weekStart}`}>{noPlanStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {canEdit ? noPlanStrings.text : noPlanStrings.viewerNoPlan}
    </EmptyState>
  );
}
