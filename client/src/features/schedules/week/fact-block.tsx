import { useCanEdit } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { exceptionStrings } from '@/messages/exceptions';
import type { DayFact, PlacedFact } from './facts';
import { hyphenate } from './hyphenate';
import { placeStyle } from './lesson-block';
import { useWeekParams } from './week-params';
import styles from './fact-block.module.css';

/** "10:00 to 12:00", or that it is all day. */
export function factTime({ isWholeDay, startMinute, endMinute }: DayFact): string {
  return isWholeDay
    ? exceptionStrings.allDay
    : dateText().timeRange(timeOf(startMinute), timeOf(endMinute));
}

/** What a date holds: a hatched column or hour behind the lessons, with its reason. A press opens it. */
export function FactBlock({ fact }: { fact: PlacedFact }) {
  const params = useWeekParams();
  const canEdit = useCanEdit();
  const words = (
    <>
      <span aria-hidden>{hyphenate(fact.short)}</span>
      <span className="visually-hidden">
        {exceptionStrings.openFact({ what: fact.text, when: factTime(fact) })}
      </span>
    </>
  );
  const drawn = {
    className: styles.fact,
    style: placeStyle(fact),
    'data-kind': fact.kind,
    title: fact.text,
  };
  return canEdit && fact.piece === 0 ? (
    <button
      type="button"
      {...drawn}
      onClick={() => params.set('fact', fact.exceptionId, { push: true })}
    >
      {words}
    </button>
  ) : (
    <div {...drawn}>{words}</div>
  );
}
