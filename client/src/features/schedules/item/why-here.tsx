import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useOnline } from '@/api/connection';
import type { Item } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { whyStrings } from '@/messages/why-here';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { whyQuery } from './queries';
import { alternativeText, reasonText } from './why-text';
import type { Why } from '@/api/replan-model';
import styles from './why-here.module.css';

export interface WhyHereProps {
  item: Item;
  /** Absent when the lesson took place already or the reader is a viewer. */
  onMove?: ((date: string, startTime: string) => void) | undefined;
  moving: boolean;
}

/** The code of a reason that was learned from the family's own weeks. */
const LEARNED = 'learned';

/** Nobody reads more reasons than these. */
const MOST_REASONS = 3;

/**
 * The reasons for the lesson's time. They are requested on a press, because the server needs a moment to compute
 * them.
 */
export function WhyHere(props: WhyHereProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.heading}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-reasons`}
          className={styles.toggle}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden size={18} className={styles.chevron} />
          {whyStrings.title}
        </button>
      </h3>
      <div id={`${id}-reasons`} aria-live="polite" hidden={!open}>
        {open && <Reasons {...props} />}
      </div>
    </section>
  );
}

function Reasons({ item, onMove, moving }: WhyHereProps) {
  const why = useQuery(whyQuery(item));
  const online = useOnline();
  if (why.data) return <Known why={why.data} onMove={onMove} moving={moving} />;
  if (!online) return <p className={styles.quiet}>{whyStrings.offline}</p>;
  if (why.isPending) {
    return (
      <>
        <span className="visually-hidden">{whyStrings.loading}</span>
        <Skeleton count={3} />
      </>
    );
  }
  return (
    <div className={styles.failed}>
      <p>{whyStrings.failed}</p>
      <Button size="s" onClick={() => void why.refetch()}>
        {whyStrings.retry}
      </Button>
    </div>
  );
}

function Known({ why, onMove, moving }: { why: Why } & Pick<WhyHereProps, 'onMove' | 'moving'>) {
  const { alternative, quality } = why;
  const reasons = why.reasons.flatMap((reason) => {
    const sentence = reasonText(reason);
    return sentence === undefined ? [] : [{ code: reason.code, sentence }];
  });
  return (
    <div className={styles.known}>
      {reasons.length === 0 ? (
        <p>{whyStrings.none}</p>
      ) : (
        <ul className={styles.reasons}>
          {reasons.slice(0, MOST_REASONS).map(({ code, sentence }) => (
            <li key={`${code} ${sentence}`}>
              {sentence}
              {code === LEARNED && <span className={styles.quiet}> ({whyStrings.learned})</span>}
            </li>
          ))}
        </ul>
      )}
      {alternative && <Alternative alternative={alternative} onMove={onMove} moving={moving} />}
      {quality.withinPercent !== null && (
        <p className={styles.quiet}>
          {whyStrings.within({ percent: percentText(quality.withinPercent) })}
        </p>
      )}
    </div>
  );
}

function percentText(percent: number): string {
  return new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100);
}

interface AlternativeProps extends Pick<WhyHereProps, 'onMove' | 'moving'> {
  alternative: NonNullable<Why['alternative']>;
}

function Alternative({ alternative, onMove, moving }: AlternativeProps) {
  const text = dateText();
  const { date, startTime, endTime } = alternative;
  return (
    <div className={styles.next}>
      <p>
        <span className={styles.quiet}>{whyStrings.next}</span>
        <br />
        <strong>
          {text.shortDay(date)}, {text.timeRange(startTime, endTime)}
        </strong>
      </p>
      <p className={styles.quiet}>{alternativeText(alternative)}</p>
      {onMove && (
        <Button
          size="s"
          busy={moving}
          className={styles.move}
          onClick={() => onMove(date, startTime)}
        >
          {whyStrings.moveThere}
        </Button>
      )}
    </div>
  );
}
