import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { generateStrings as strings, scoreTermNames } from '@/messages/generate';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { scheduleQuery } from '../queries';
import { UndoNewPlan } from '../replan/undo-new-plan';
import { UnplacedSheet } from './unplaced-sheet';

export interface NewPlanNoteProps {
  scheduleId: string;
  family: readonly WeekChild[];
  onClose: () => void;
}

/** Above a week just made: how much was placed, what was left out, what was weighed. */
export function NewPlanNote({ scheduleId, family, onClose }: NewPlanNoteProps) {
  const { data: schedule } = useQuery(scheduleQuery(scheduleId));
  const [open, setOpen] = useState(false);
  if (!schedule?.activeVersion) return null;
  const text = dateText();
  const { placed, required, weeks } = schedule.activeVersion.summary;
  const weighed = weeks[0]?.terms ?? {};
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
          {placed < required && (
            <Button size="s" onClick={() => setOpen(true)}>
              {strings.seeWhy}
            </Button>
          )}
          <UndoNewPlan scheduleId={scheduleId} onUndone={onClose} />
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
        {terms.length > 0 && strings.weighed({ terms: text.list(terms) })}
      </p>
      {open && (
        <UnplacedSheet
          plan={{ scheduleId, versionId: schedule.activeVersion.id }}
          weekStart={null}
          family={family}
          onClose={() => setOpen(false)}
        />
      )}
    </Callout>
  );
}
