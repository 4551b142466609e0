import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { paths } from '@/lib/paths';
import { owedStrings } from '@/messages/owed';
import { noPlanStrings } from '@/messages/no-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';

/** Above lessons of other weeks that stand in a week without a plan of its own. */
export function NotPlannedYet({ week }: { week: Week }) {
  const canEdit = useCanEdit();
  const lessons = week.items.filter(({ kind, status }) => kind === 'lesson' && status !== 'moved');
  return (
    <Callout
      title={noPlanStrings.title}
      actions={
        canEdit && (
          <Button asChild size="s" variant="primary">
            <Link to={`${paths.generate}?from=${week.weekStart}`}>{noPlanStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {lessons.length > 0 && owedStrings.onlyCarriedOver({ count: lessons.length })}
    </Callout>
  );
}
