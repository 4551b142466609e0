import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { conflictsQuery } from '@/api/queries/weeks';
import { paths } from '@/lib/paths';
import { inTheWayText } from '@/messages/in-the-way-text';
import { planNoteStrings } from '@/messages/plan-notes';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { lazyPart } from '@/ui/lazy-part';

const WishesNotice = lazyPart(async () => ({
  default: (await import('./wishes-notice')).WishesNotice,
}));

/**
 * Where facts are changed: how many planned lessons are in their way now, and the way to the preview; and what they want of
 * weeks that are planned already.
 */
export function ConflictsNotice() {
  const { items = [], wishes = [] } = useQuery(conflictsQuery).data ?? {};
  const [first] = items;
  return (
    <>
      {first && (
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
      )}
      {wishes.length > 0 && (
        <Suspense>
          <WishesNotice wishes={wishes} />
        </Suspense>
      )}
    </>
  );
}
