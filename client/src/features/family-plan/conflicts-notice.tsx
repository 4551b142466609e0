import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { conflictsQuery } from '@/api/queries/weeks';
import { paths } from '@/lib/paths';
import { weekStrings } from '@/messages/week';
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
      title={weekStrings.inTheWay({ count: items.length })}
      actions={
        <Button asChild size="s">
          <Link to={`${paths.weekOf(first.date)}?settle=`}>{weekStrings.seeMoves}</Link>
        </Button>
      }
    />
  );
}
