import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Item } from '@/api/week-model';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { dateText } from '@/lib/date-text';
import { itemStrings } from '@/messages/item';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Skeleton } from '@/ui/skeleton';
import { DateField, TimeField } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import { type MoveRefusal, moveRefusalText } from '../move-refusal-text';
import { freeTimesQuery } from './queries';
import styles from './item-sheet.module.css';

export interface ItemMoveProps {
  item: Item;
  disabled: boolean;
  moving: boolean;
  /** Why the last move was refused. */
  error: Error | null;
  onMove: OnChoose;
}

function refusedText(error: Error): string {
  return isProblem(error, 'item.does-not-fit')
    ? moveRefusalText(error.reason as MoveRefusal)
    : problemText(error);
}

/** Free times offered first; any other day and time on request, with the reason when it does not fit. */
export function ItemMove({ item, disabled, moving, error, onMove }: ItemMoveProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{itemStrings.moveTo}</h3>
      {error && (
        <Callout
          tone="care"
          title={
            isProblem(error, 'item.does-not-fit') ? itemStrings.doesNotFit : itemStrings.notMoved
          }
          live="alert"
        >
          <p>{refusedText(error)}</p>
          <Nearest error={error} disabled={disabled || moving} onChoose={onMove} />
        </Callout>
      )}
      <FreeTimes item={item} disabled={disabled || moving} onChoose={onMove} />
      <AnotherTime item={item} disabled={disabled} busy={moving} onChoose={onMove} />
    </section>
  );
}

type OnChoose = (date: string, startTime: string) => void;

/** The free time of that day that is nearest to the refused one, where the server names one. */
function Nearest({
  error,
  disabled,
  onChoose,
}: {
  error: Error;
  disabled: boolean;
  onChoose: OnChoose;
}) {
  const nearest = isProblem(error, 'item.does-not-fit')
    ? (error.nearest as FreePlace | null)
    : null;
  if (!nearest) return null;
  const text = dateText();
  const { date, startTime } = nearest;
  const when = { day: text.shortDay(date), time: text.time(startTime) };
  return (
    <Button size="s" disabled={disabled} onClick={() => onChoose(date, startTime)}>
      {itemStrings.moveToNearest(when)}
    </Button>
  );
}

interface FreePlace {
  readonly date: string;
  readonly startTime: string;
}

function FreeTimes({
  item,
  disabled,
  onChoose,
}: {
  item: Item;
  disabled: boolean;
  onChoose: OnChoose;
}) {
  const offered = useQuery({ ...freeTimesQuery(item), enabled: !disabled });
  const text = dateText();
  if (disabled && !offered.data) return null;
  if (offered.isPending) return <Skeleton shape="control" count={2} />;
  if (offered.isError) return <p className={styles.quiet}>{itemStrings.freeTimesFailed}</p>;
  if (offered.data.items.length === 0)
    return <p className={styles.quiet}>{itemStrings.noFreeTimes}</p>;
  return (
    <ul className={styles.freeTimes}>
      {offered.data.items.map(({ date, startTime }) => (
        <li key={`${date} ${startTime}`}>
          <Button size="s" disabled={disabled} onClick={() => onChoose(date, startTime)}>
            {itemStrings.moveHere({ day: text.shortDay(date), time: text.time(startTime) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface AnotherTimeProps {
  item: Item;
  disabled: boolean;
  busy: boolean;
  onChoose: OnChoose;
}

function AnotherTime({ item, disabled, busy, onChoose }: AnotherTimeProps) {
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(item.date);
  const [time, setTime] = useState(item.startTime);
  const [incomplete, setIncomplete] = useState(false);
  if (!open) {
    return (
      <Button
        variant="quiet"
        size="s"
        className={styles.start}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {itemStrings.anotherTime}
      </Button>
    );
  }
  return (
    <form
      className={styles.another}
      aria-label={itemStrings.anotherTime}
      // The picker goes by quarter hours; the server puts any other time on one, and the answer says so.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIncomplete(!date || !time);
        if (date && time) onChoose(date, time);
      }}
    >
      {(date !== item.date || time !== item.startTime) && <Unsaved />}
      <DateField
        label={itemStrings.day}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <TimeField
        label={itemStrings.time}
        step={900}
        value={time}
        error={incomplete ? itemStrings.chooseDayAndTime : undefined}
        onChange={(event) => setTime(event.target.value)}
      />
      <Button type="submit" busy={busy} disabled={disabled}>
        {itemStrings.move}
      </Button>
    </form>
  );
}
