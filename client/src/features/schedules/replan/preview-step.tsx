import { useQueries } from '@tanstack/react-query';
import { CalendarCheck, CalendarX } from 'lucide-react';
import { problemReference, problemText } from '@/api/problem-text';
import { weekQuery } from '@/api/queries/weeks';
import type { WeekChild } from '@/api/week-model';
import { mondayOf } from '@/lib/plain-date';
import { durationText } from '@/messages/duration-text';
import { previewStrings } from '@/messages/replan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { isKept } from './disruption';
import { countOutcomes, movesNothing, type Choices } from './left-over';
import { LeftOverList } from './left-over-list';
import { HandedOverList } from './handed-over-list';
import { LaterWeek, MovedList } from './moved-list';
import { usedDates, type WishedPlaces } from './moves-geometry';
import { MovesPicture } from './moves-picture';
import { TakenUpLists } from './taken-up-lists';
import { hasPicture, wishedPlaces } from './wished-places';
import { isOutdated } from './mutations';
import type { Choice, ReplanPreview } from '@/api/replan-model';
import { weeksOf } from './weeks-of';
import styles from './preview.module.css';

export interface PreviewStepProps {
  preview: ReplanPreview | undefined;
  /** The preview could not be had. */
  error: Error | null;
  /** A preview for another balance is on the way; the last one stays meanwhile. */
  again: boolean;
  /** Applying was refused. */
  applyError: Error | null;
  family: readonly WeekChild[];
  choices: Choices;
  onChoose: (itemId: string, choice: Choice) => void;
  onFresh: () => void;
}

/** What would move, drawn and in words. */
export function PreviewStep({ preview, error, applyError, onFresh, ...rest }: PreviewStepProps) {
  if (error) {
    return (
      <ErrorState
        title={previewStrings.failed}
        onRetry={onFresh}
        reference={problemReference(error)}
      >
        {problemText(error)} {previewStrings.failedText}
      </ErrorState>
    );
  }
  if (!preview) return <Working />;
  return (
    <>
      {applyError && <Refused error={applyError} onFresh={onFresh} />}
      <Found preview={preview} {...rest} />
    </>
  );
}

function Working() {
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.summary}>
        {previewStrings.working}
      </p>
      <div className={styles.columns}>
        <div className={styles.emptyPicture} />
        <Skeleton shape="card" count={3} />
      </div>
    </div>
  );
}

function Refused({ error, onFresh }: { error: Error; onFresh: () => void }) {
  const outdated = isOutdated(error);
  return (
    <Callout
      tone="care"
      live="alert"
      title={outdated ? previewStrings.outdated : previewStrings.notApplied}
      actions={
        outdated && (
          <Button size="s" onClick={onFresh}>
            {previewStrings.fresh}
          </Button>
        )
      }
    >
      <p>{outdated ? previewStrings.outdatedText : problemText(error)}</p>
    </Callout>
  );
}

function summaryOf(preview: ReplanPreview, choices: Choices): string {
  const count = countOutcomes(preview, choices);
  return [
    count.adds > 0 && previewStrings.adds({ count: count.adds }),
    count.changes > 0 && previewStrings.changes({ count: count.changes }),
    count.takesOut > 0 && previewStrings.takesOut({ count: count.takesOut }),
    count.moves > 0 && previewStrings.moves({ count: count.moves }),
    count.handedOver > 0 && previewStrings.handsOver({ count: count.handedOver }),
    count.withouts > 0 && previewStrings.withouts({ count: count.withouts }),
    count.carries > 0 && previewStrings.carries({ count: count.carries }),
    count.extends > 0 && previewStrings.extends({ count: count.extends }),
    count.owes > 0 && previewStrings.owes({ count: count.owes }),
    count.drops > 0 && previewStrings.drops({ count: count.drops }),
    count.stays > 0 && previewStrings.stays({ count: count.stays }),
  ]
    .filter(Boolean)
    .join(', ');
}

function hoursOf({ summary }: ReplanPreview): string {
  const before = durationText(summary.minutesBefore);
  const after = durationText(summary.minutesAfter);
  return before === after
    ? previewStrings.sameHours({ after })
    : previewStrings.hours({ before, after });
}

type FoundProps = Pick<PreviewStepProps, 'again' | 'family' | 'choices' | 'onChoose'> & {
  preview: ReplanPreview;
};

function Found({ preview, again, family, choices, onChoose }: FoundProps) {
  const { leftOver } = preview;
  const { first, later } = weeksOf(preview);
  if (movesNothing(preview)) {
    if (preview.unchanged.length > 0) return <NoRoom preview={preview} family={family} />;
    return (
      <div role="status">
        <EmptyState icon={<CalendarCheck />} title={previewStrings.nothingTitle}>
          {previewStrings.nothingText}{' '}
          {isKept(preview.disruption.kind) && previewStrings.nothingNote}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.preview} aria-busy={again} data-again={again || undefined}>
      <p role="status" className={styles.summary}>
        <strong>{again ? previewStrings.workingAgain : summaryOf(preview, choices)}</strong>{' '}
        <span className={styles.quiet}>{hoursOf(preview)}</span>
      </p>
      <div className={styles.columns}>
        {hasPicture(preview) && (
          <Picture
            {...first}
            later={later.flatMap((week) => week.moved)}
            wished={wishedPlaces(preview)}
            family={family}
          />
        )}
        <div className={styles.lists}>
          {leftOver.length > 0 && (
            <LeftOverList
              leftOver={leftOver}
              family={family}
              choices={choices}
              onChoose={onChoose}
            />
          )}
          <TakenUpLists preview={preview} family={family} />
          {first.moved.length > 0 && (
            <MovedList moved={first.moved} {...{ family, choices, onChoose }} />
          )}
          {preview.handedOver.length > 0 && (
            <HandedOverList handedOver={preview.handedOver} family={family} />
          )}
          {later.map((week) => (
            <LaterWeek key={week.monday} {...week} {...{ family, choices, onChoose }} />
          ))}
        </div>
      </div>
    </div>
  );
}

function NoRoom({ preview, family }: Pick<FoundProps, 'preview' | 'family'>) {
  return (
    <div role="status">
      <EmptyState icon={<CalendarX />} title={previewStrings.noRoomTitle}>
        {previewStrings.noRoomText}
      </EmptyState>
      <TakenUpLists preview={preview} family={family} />
    </div>
  );
}

interface PictureProps extends Pick<ReplanPreview, 'moved' | 'leftOver'> {
  wished: WishedPlaces;
  /** Moves that are not drawn: where they start is no place that stays. */
  later: ReplanPreview['moved'];
  family: readonly WeekChild[];
}

function Picture({ moved, leftOver, later, wished, family }: PictureProps) {
  const dates = usedDates({ moved, leftOver, wished });
  const mondays = [...new Set(dates.map(mondayOf))].sort();
  const weeks = useQueries({ queries: mondays.map((monday) => weekQuery(monday)) });
  const undrawn = new Set(later.map(({ itemId }) => itemId));
  const items = weeks.flatMap(({ data }) => data?.items ?? []).filter(({ id }) => !undrawn.has(id));
  return (
    <MovesPicture
      moved={moved}
      leftOver={leftOver}
      wished={wished}
      items={items}
      childIds={family.map(({ id }) => id)}
    />
  );
}
