import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { paths } from '@/lib/paths';
import { lifeStrings, previewStrings } from '@/messages/replan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { Unsaved } from '@/ui/unsaved';
import { childrenInOrder } from '../children-in-order';
import { Balance, DetailsStep } from './details-step';
import { isKept } from './disruption';
import { isOutdated } from './mutations';
import { movesNothing } from './left-over';
import { PreviewStep } from './preview-step';
import { StepHeading } from './step-heading';
import { useReplan, type Replan } from './use-replan';
import { ChooseDisruptionStep } from './choose-disruption-step';
import styles from './life-happened.module.css';

export interface LifeHappenedSheetProps {
  /** A date of the week on screen; null where no week is, then it is about today. */
  date: string | null;
  onClose: () => void;
}

/** "Life happened": what, when and who, then a preview of what would move, then applied or not. */
export function LifeHappenedSheet({ date, onClose }: LifeHappenedSheetProps) {
  const replan = useReplan({ date, onClose });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={lifeStrings.title}
      {...(replan.step === 'what' && { description: lifeStrings.askHint })}
      {...(replan.step === 'preview' && { width: 'wide' as const })}
      {...(replan.step !== 'what' && { footer: <Footer replan={replan} onClose={onClose} /> })}
    >
      {replan.edited && <Unsaved />}
      <Steps replan={replan} onClose={onClose} />
    </Sheet>
  );
}

function Steps({ replan, onClose }: { replan: Replan; onClose: () => void }) {
  const { week } = replan;
  if (week.isPending) return <Skeleton shape="card" count={5} />;
  if (week.isError && !week.data) {
    return (
      <ErrorState
        title={lifeStrings.loadFailed}
        onRetry={() => void week.refetch()}
        reference={problemReference(week.error)}
      >
        {problemText(week.error)}
      </ErrorState>
    );
  }
  if (replan.step === 'what') {
    return week.data.schedule ? (
      <ChooseDisruptionStep returning={replan.returning} onPick={replan.pick} />
    ) : (
      <NoPlan weekStart={week.data.weekStart} onLeave={onClose} />
    );
  }
  return replan.step === 'details' ? <Details replan={replan} /> : <Preview replan={replan} />;
}

function NoPlan({ weekStart, onLeave }: { weekStart: string; onLeave: () => void }) {
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={lifeStrings.noPlanTitle}
      action={
        <Button asChild>
          <Link to={`${paths.generate}?from=${weekStart}`} onClick={onLeave}>
            {lifeStrings.makePlan}
          </Link>
        </Button>
      }
    >
      {lifeStrings.noPlanText}
    </EmptyState>
  );
}

function OfflineNote() {
  return useOnline() ? null : <Callout tone="care">{lifeStrings.offline}</Callout>;
}

function Details({ replan }: { replan: Replan }) {
  const { draft, week, parents } = replan;
  if (!draft || !week.data) return null;
  const family = childrenInOrder(week.data);
  return (
    <>
      <OfflineNote />
      {replan.noPlan && (
        <Callout tone="care" live="alert">
          {lifeStrings.errors.noPlan}
        </Callout>
      )}
      {draft.kind === 'parent-away' && parents.isError && (
        <Callout tone="care">{lifeStrings.parentsFailed}</Callout>
      )}
      <DetailsStep
        key={draft.kind}
        draft={draft}
        onChange={replan.edit}
        errors={replan.errors}
        today={replan.clock.date}
        family={family}
        parents={parents.data ?? []}
        balance={{ stop: replan.stop, onChange: replan.balance }}
      />
    </>
  );
}

/** What would move, with the balance to choose. */
export function Preview({ replan }: { replan: Replan }) {
  const { preview, apply, week } = replan;
  const family = week.data ? childrenInOrder(week.data) : [];
  return (
    <>
      <StepHeading focus>
        {replan.request?.disruption.kind === 'wishes'
          ? previewStrings.wishesHeading
          : previewStrings.heading}
      </StepHeading>
      <OfflineNote />
      {!movesNothing(preview.data) && (
        <div className={styles.balance}>
          <Balance stop={replan.stop} onChange={replan.balance} onCommit={replan.settleBalance} />
        </div>
      )}
      <PreviewStep
        preview={preview.data}
        error={preview.error}
        again={preview.isPlaceholderData}
        applyError={apply.error}
        family={family}
        choices={replan.choices}
        onChoose={replan.choose}
        onFresh={replan.fresh}
      />
    </>
  );
}

/** Back, and the way on. */
export function Footer({ replan, onClose }: { replan: Replan; onClose: () => void }) {
  const online = useOnline();
  const back = replan.isSettling ? (
    <Button variant="quiet" className={styles.start} onClick={onClose}>
      {lifeStrings.close}
    </Button>
  ) : (
    <Button variant="quiet" className={styles.start} onClick={replan.back}>
      {lifeStrings.back}
    </Button>
  );
  if (replan.step === 'details') {
    return (
      <>
        {back}
        <Button key="show" variant="primary" disabled={!online} onClick={replan.show}>
          {lifeStrings.show}
        </Button>
      </>
    );
  }
  const { data, isPlaceholderData, isError } = replan.preview;
  // Where nothing moves, what happened can still be kept for later plans.
  const isNote = data !== undefined && movesNothing(data) && isKept(data.disruption.kind);
  if (movesNothing(data) && !isNote) {
    return (
      <>
        {back}
        <Button key="close" variant="primary" onClick={onClose}>
          {lifeStrings.close}
        </Button>
      </>
    );
  }
  return (
    <>
      {back}
      <Button
        key="apply"
        variant="primary"
        busy={replan.apply.isPending || isPlaceholderData}
        disabled={!online || !data || isError || isOutdated(replan.apply.error)}
        onClick={replan.applyShown}
      >
        {isNote ? previewStrings.note : previewStrings.apply}
      </Button>
    </>
  );
}
