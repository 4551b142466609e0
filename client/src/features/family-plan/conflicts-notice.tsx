import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { conflictsQuery } from '@/api/queries/weeks';
import { paths } from '@/lib/paths';
import { inTheWayText } from '@/messages/in-the-way-text';
import { planNoteStrings } from '@/messages/plan-notes';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';

/** Where facts are changed: how many planned lessons are in their way now, and the way to the preview. */
export function ConflictsNotice() {
  const items = useQuery(conflictsQuery).data?.items ?? [];
  const [first] = items;
  if (!first) return null;
  return (
    <Callout
      tone="care"
      live="status"
      title={inTheWayText(items)}
      actions={
        <Button asChild size="s">
          <Link to={`${paths.weekOf(first.date)}?settle=`}>{planNoteStrings.seeMoves}</Link>
        </Button>
      }
    />
  );
}
