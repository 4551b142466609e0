import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ledgerQuery } from '@/api/queries/ledger';
import type { Ledger, Schedule, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { generateStrings as strings, scoreTermNames } from '@/messages/generate';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { scheduleQuery } from '../queries';
import { UndoNewPlan } from '../replan/undo-new-plan';
import { standing, stillWanted } from './ledger-sentences';
import { OwedSheet } from './owed-sheet';

export interface NewPlanNoteProps {
  scheduleId: string;
  week: Week;
  onClose: () => void;
}

/** Above a week just made: how much was placed, what was left out, what was weighed. */
export function NewPlanNote({ scheduleId, ...props }: NewPlanNoteProps) {
  const { data: schedule } = useQuery(scheduleQuery(scheduleId));
  // Once the week was mended, or the plan taken back, another plan stands there than the one that is told of.
  const isAsMade = schedule?.activeVersion?.reason === 'generated';
  // The ledger is asked for the plan's own days, so it waits for them.
  return isAsMade && schedule.activeVersion ? (
    <PlanIsReady schedule={schedule} version={schedule.activeVersion} {...props} />
  ) : null;
}

/**
 * Lessons of weeks before the plan that stand anywhere in it: what its weeks took over, without what they took over from
 * each other.
 */
function fromBefore(weeks: Ledger['weeks']): number {
  const sum = (of: 'caughtUp' | 'carriedOver') =>
    weeks.reduce((total, { counts }) => total + counts[of], 0);
  return Math.max(0, sum('caughtUp') - sum('carriedOver'));
}

interface PlanIsReadyProps extends Omit<NewPlanNoteProps, 'scheduleId'> {
  schedule: Schedule;
  version: NonNullable<Schedule['activeVersion']>;
}

function PlanIsReady({ schedule, version, week, onClose }: PlanIsReadyProps) {
  const range = { from: schedule.startDate, to: schedule.endDate };
  const { data: ledger } = useQuery(ledgerQuery(range.from, range.to));
  const [open, setOpen] = useState(false);
  if (!ledger) return null;
  const text = dateText();
  const [placed, required] = [standing(ledger.counts), stillWanted(ledger.counts)];
  const caughtUp = fromBefore(ledger.weeks);
  const weighed = version.summary.weeks[0]?.terms ?? {};
  // In the catalogue's order, which reads well, rather than in the order of the answer.
  const terms = Object.entries(scoreTermNames).flatMap(([term, words]) =>
    term in weighed ? [words] : [],
  );

  return (
    <Callout
      tone="good"
      live="status"
      title={strings.readyFor({ range: text.range(schedule.startDate, schedule.endDate) })}
      actions={
        <>
          {ledger.counts.owed > 0 && (
            <Button size="s" onClick={() => setOpen(true)}>
              {strings.seeWhy}
            </Button>
          )}
          <UndoNewPlan scheduleId={schedule.id} onUndone={onClose} />
          <Button size="s" variant="quiet" onClick={onClose}>
            {strings.closeNote}
          </Button>
        </>
      }
    >
      <p>
        {placed === required
          ? strings.everythingPlaced({ required })
          : strings.someLeft({ placed, required })}{' '}
        {caughtUp > 0 && `${strings.caughtUp({ count: caughtUp })} `}
        {terms.length > 0 && strings.weighed({ terms: text.list(terms) })}
      </p>
      {open && <OwedSheet week={week} range={range} onClose={() => setOpen(false)} />}
    </Callout>
  );
}
