import { Link } from 'react-router';
import { dateText } from '@/lib/date-text';
import { formatHours, type WeekdayHours } from '@/lib/hours';
import { misfitStrings as say } from '@/messages/misfits';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';

/** One change after which it can fit. */
interface Mend {
  kind: 'school-hours' | 'adult-hours' | 'shorter-lesson' | 'any-time';
  /** Whose hours, or which subject. */
  id: string;
  hours: WeekdayHours[];
  minutes: number | null;
}

/** Something of a usual week that no plan can fit. */
export interface Misfit {
  kind: 'lessons' | 'adult-time' | 'school-time';
  childIds: string[];
  subjectId: string | null;
  sessions: number | null;
  possible: number | null;
  minutes: number | null;
  mend: Mend | null;
}

export interface MisfitListProps {
  /** What cannot fit; null where it cannot be said yet. */
  query: { data: Misfit[] | null | undefined; isError: boolean; refetch: () => unknown };
  /** The name of a child, an adult or a subject. */
  nameOf: (id: string) => string;
  /** Where it is changed. */
  linkTo: (misfit: Misfit) => string;
  /** Says also that nothing is in the way, and that it is being looked up. */
  isThorough?: boolean;
}

/** Each thing that cannot fit into a usual week, with the one change after which it can. Never holds anybody up. */
export function MisfitList({ query, nameOf, linkTo, isThorough = false }: MisfitListProps) {
  const { data, isError } = query;
  if (data === null) return null;
  if (isError && !data) {
    return (
      <Callout
        actions={
          <Button size="s" onClick={() => void query.refetch()}>
            {say.tryAgain}
          </Button>
        }
      >
        {say.failed}
      </Callout>
    );
  }
  if (!data) return isThorough ? <p role="status">{say.looking}</p> : null;
  if (data.length === 0) return isThorough ? <Callout tone="good">{say.fits}</Callout> : null;
  return (
    <Callout tone="care" title={say.title({ count: data.length })}>
      <p>{say.lead}</p>
      <ul>
        {data.map((misfit) => {
          const what = whatText(misfit, nameOf);
          return (
            <li key={`${misfit.kind} ${misfit.subjectId ?? misfit.childIds.join()}`}>
              {what} {mendText(misfit.mend, nameOf)}{' '}
              <Button asChild variant="quiet" size="s">
                <Link to={linkTo(misfit)} aria-label={say.changeNamed({ what })}>
                  {say.change}
                </Link>
              </Button>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}

type NameOf = MisfitListProps['nameOf'];

function whatText(misfit: Misfit, nameOf: NameOf): string {
  const names = dateText().list(misfit.childIds.map(nameOf));
  const minutes = misfit.minutes ?? 0;
  if (misfit.kind !== 'lessons') return say[misfit.kind]({ names, minutes });
  const { subjectId, sessions, possible } = misfit;
  const subject = subjectId === null ? '' : nameOf(subjectId);
  return say.lessons({ subject, names, sessions: sessions ?? 0, possible: possible ?? 0 });
}

function mendText(mend: Mend | null, nameOf: NameOf): string {
  if (mend === null) return say.mends.none;
  const name = nameOf(mend.id);
  switch (mend.kind) {
    case 'school-hours':
    case 'adult-hours':
      return say.mends[mend.kind]({ name, hours: dateText().list(formatHours(mend.hours)) });
    case 'shorter-lesson':
      return say.mends[mend.kind]({ name, minutes: mend.minutes ?? 0 });
    case 'any-time':
      return say.mends[mend.kind]({ name });
  }
}
