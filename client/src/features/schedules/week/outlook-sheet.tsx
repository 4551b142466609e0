import { useQuery } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import type { WeekEvaluation } from '@/api/week-model';
import { outlookStrings } from '@/messages/outlook';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { evaluationQuery } from '../queries';
import { gainText } from './gain-text';
import styles from './owed-list.module.css';

export interface OutlookSheetProps {
  plan: { scheduleId: string; versionId: string };
  weekStart: string;
  onClose: () => void;
}

/** How the week is expected to be rated, and what would raise that. */
export function OutlookSheet({ plan, weekStart, onClose }: OutlookSheetProps) {
  return (
    <Sheet
      open
      onOpenChange={(next) => !next && onClose()}
      title={outlookStrings.title}
      description={outlookStrings.intro}
    >
      <Outlook plan={plan} weekStart={weekStart} />
    </Sheet>
  );
}

export function Outlook({ plan, weekStart }: Omit<OutlookSheetProps, 'onClose'>) {
  const evaluation = useQuery(evaluationQuery(plan.scheduleId, plan.versionId));
  if (evaluation.isPending) {
    return (
      <>
        <span className="visually-hidden">{outlookStrings.loading}</span>
        <Skeleton count={3} />
      </>
    );
  }
  if (evaluation.isError) {
    return (
      <ErrorState
        title={outlookStrings.failed}
        onRetry={() => void evaluation.refetch()}
        reference={problemReference(evaluation.error)}
      >
        {problemText(evaluation.error)}
      </ErrorState>
    );
  }
  const { modelVersionId, weeks } = evaluation.data;
  if (modelVersionId === null) return <p>{outlookStrings.noModel}</p>;
  const week = weeks.find((one) => one.weekStart === weekStart);
  return week ? <Expected week={week} /> : <p>{outlookStrings.noWeek}</p>;
}

function Expected({ week }: { week: WeekEvaluation }) {
  return (
    <>
      <p>{outlookStrings.stars({ stars: starsText(week.rating) })}</p>
      {week.gains.length === 0 ? (
        <p>{outlookStrings.nothing}</p>
      ) : (
        <>
          <h3 className={styles.title}>{outlookStrings.helps}</h3>
          <ul className={styles.reasons}>
            {week.gains.slice(0, MOST_GAINS).map((gain) => (
              <li key={gain.code}>{gainText(gain)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Nobody makes more changes than these at once. */
const MOST_GAINS = 3;

/** A rating from 0, one star, to 1, five of them; to half a star, since it is a guess. */
function starsText(rating: number): string {
  const stars = Math.round((1 + 4 * rating) * 2) / 2;
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(stars);
}
