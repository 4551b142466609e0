import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { factTime } from './fact-block';
import { adultFactsOf, factsOf } from './facts';
import { ShortMeals } from './short-meals';
import { useWeekParams } from './week-params';
import styles from './fact-list.module.css';

export interface FactListProps {
  week: Week;
  date: string;
  /** The child of whom the list tells; null for all. */
  childId: string | null;
}

/** What a date holds, in words; nothing where it is a usual day. */
export function FactList({ week, date, childId }: FactListProps) {
  const params = useWeekParams();
  const canEdit = useCanEdit();
  const children = factsOf(week, date).filter(
    (fact) => childId === null || fact.childIds.includes(childId),
  );
  const facts = [...children, ...adultFactsOf(week, date)];
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => {
            const words = (
              <>
                <span className={styles.what}>{fact.text}</span> <span>{factTime(fact)}</span>
              </>
            );
            return (
              <li key={fact.key}>
                {canEdit ? (
                  <button
                    type="button"
                    className={styles.fact}
                    onClick={() => params.set('fact', fact.exceptionId, { push: true })}
                  >
                    {words}
                  </button>
                ) : (
                  <p className={styles.fact}>{words}</p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <ShortMeals week={week} date={date} />
    </>
  );
}
