import type { UseQueryResult } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';
import type { PlaceCheck } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { byHandStrings as strings } from '@/messages/by-hand';
import { itemMarks } from '@/messages/item-marks';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { type MoveRefusal, moveRefusalText } from '../move-refusal-text';
import styles from './by-hand.module.css';

export interface VerdictProps {
  check: UseQueryResult<PlaceCheck>;
  /** Why the save was refused. */
  refused: Error | null;
  onTakeNearest: (startTime: string) => void;
}

/** Whether the lesson fits where it is wanted, before it is saved; and why it was refused, if it was. */
export function Verdict({ check, refused, onTakeNearest }: VerdictProps) {
  const { data } = check;
  if (refused && !isProblem(refused, 'item.does-not-fit')) {
    return <FailureNote title={strings.notSaved} error={refused} />;
  }
  if (data?.reason) return <Refusal check={data} onTakeNearest={onTakeNearest} />;
  if (refused && isProblem(refused, 'item.does-not-fit')) {
    return (
      <Callout tone="care" title={strings.doesNotFit} live="alert">
        {moveRefusalText(refused.reason as MoveRefusal)}
      </Callout>
    );
  }
  return (
    <p role="status" className={styles.verdict}>
      {data?.place ? <Fits check={data} /> : check.isError && strings.checkFailed}
    </p>
  );
}

function Fits({ check: { place, snapped } }: { check: PlaceCheck }) {
  const text = dateText();
  if (!place) return null;
  const time = text.timeRange(place.startTime, place.endTime);
  return (
    <>
      {strings.fits({ day: text.shortDay(place.date), time })}
      {snapped &&
        `. ${itemMarks.snapped({ asked: text.time(snapped.params.askedTime), time: text.time(snapped.params.startTime) })}`}
    </>
  );
}

function Refusal({
  check: { reason, nearest },
  onTakeNearest,
}: { check: PlaceCheck } & Pick<VerdictProps, 'onTakeNearest'>) {
  const text = dateText();
  return (
    <Callout
      tone="care"
      title={strings.doesNotFit}
      live="status"
      actions={
        nearest && (
          <Button size="s" onClick={() => onTakeNearest(nearest.startTime)}>
            {strings.takeNearest({ time: text.time(nearest.startTime) })}
          </Button>
        )
      }
    >
      {reason && moveRefusalText(reason)}
      {reason && !nearest && reason.code !== 'past' && ` ${strings.noTimeThatDay}`}
    </Callout>
  );
}
