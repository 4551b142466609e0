import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import { paths } from '@/lib/paths';
import { noPlanStrings } from '@/messages/no-plan';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/state';

/** No plan yet, and the way to one. */
export function NoPlanToday() {
  const canEdit = useCanEdit();
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={noPlanStrings.title}
      action={
        canEdit && (
          <Button asChild variant="primary">
            <Link to={paths.generate}>{noPlanStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {canEdit ? noPlanStrings.text : noPlanStrings.viewerNoPlan}
    </EmptyState>
  );
}
