import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { children } from '@/api/queries/family';
import type { Wish } from '@/api/week-model';
import { formatList } from '@/lib/format';
import { paths } from '@/lib/paths';
import { wishTexts } from '@/messages/wish-text';
import { wishStrings } from '@/messages/wishes';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';

/** Where facts are changed: what they want of planned weeks and the plans do not hold, and the way to plan those again. */
export function WishesNotice({ wishes }: { wishes: readonly Wish[] }) {
  const family = useQuery(children.all()).data ?? [];
  const namesOf = (ids: readonly string[]): string =>
    formatList(family.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const mondays = wishes.map(({ weekStart }) => weekStart).sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  const isQuiet = wishes.every(({ code }) => code === 'too-many');
  return (
    <Callout
      tone={isQuiet ? 'info' : 'care'}
      live="status"
      actions={
        <>
          <Button asChild size="s">
            <Link to={`${paths.weekOf(first ?? '')}?settle=`}>{wishStrings.see}</Link>
          </Button>
          <Button asChild size="s" variant="quiet">
            <Link to={`${paths.generate}?from=${first}&until=${last}`}>
              {wishStrings.planAgain({ weeks: new Set(mondays).size })}
            </Link>
          </Button>
        </>
      }
    >
      {wishTexts(wishes, namesOf).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{wishStrings.hint}</p>
    </Callout>
  );
}
