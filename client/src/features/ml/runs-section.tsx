import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Dumbbell } from 'lucide-react';
import { http } from '@/api/http';
import type { Run } from '@/api/ml-model';
import { formatInstantHere } from '@/lib/format';
import { mlStrings } from '@/messages/ml';
import { FailureNote } from '@/shared/failure-note';
import { Confirm } from '@/shared/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { EmptyState } from '@/ui/state';
import { Badge } from './badge';
import { FoldedList } from './folded-list';
import { QueryState } from './query-state';
import { reasonText } from './reason-text';
import { runsQuery } from './queries';
import { learnedFromText } from './learned-from-text';
import { useMlChange } from './use-ml-change';
import styles from './ml.module.css';

const strings = mlStrings.runs;

/** Trainings shown until the older ones are asked for. */
const FIRST_SHOWN = 6;

function phaseText({ phase, kind }: Run['progress']): string {
  if (phase !== 'training' && phase !== 'evaluating') return strings.phases[phase];
  return kind ? strings.modelPhases[phase][kind] : '';
}

function errorText({ code }: NonNullable<Run['error']>): string {
  return code === 'training.took-too-long' ? strings.tookTooLong : strings.fault;
}

function RunRow({ run, onCancel }: { run: Run; onCancel: (run: Run) => void }) {
  const { status, trigger, createdAt, progress, counts, outcomes, error } = run;
  const isLive = run.finishedAt === null;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.actions}>
          <span className={styles.name}>{mlStrings.triggers[trigger]}</span>
          <Badge of={status}>{mlStrings.runStatuses[status]}</Badge>
        </p>
        <p className={styles.soft}>
          {strings.askedFor({ when: formatInstantHere(createdAt) })}
          {counts && ` · ${learnedFromText(counts)}`}
        </p>
        {isLive && (
          <Progress
            label={strings.progress}
            value={progress.percent}
            max={100}
            valueText={strings.percent({ percent: progress.percent, phase: phaseText(progress) })}
          />
        )}
        {error && <p className={styles.soft}>{errorText(error)}</p>}
        {outcomes.length > 0 && (
          <ul className={styles.list}>
            {outcomes.map(({ kind, result, reasons }) => (
              <li key={kind}>
                {strings.outcome({
                  kind: mlStrings.kinds[kind],
                  result: mlStrings.results[result],
                })}
                {reasons.map(reasonText).map((reason) => (
                  <p key={reason} className={styles.soft}>
                    {reason}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isLive && (
        <Button size="s" onClick={() => onCancel(run)}>
          {strings.cancel}
        </Button>
      )}
    </li>
  );
}

/** The list of trainings, the progress of the one that runs, and a button for a new one. */
export function RunsSection() {
  const runs = useQuery(runsQuery);
  const [cancelling, setCancelling] = useState<Run | null>(null);
  const start = useMlChange<void>(() => http.post('/ml/runs', { body: {} }), {
    done: strings.started,
  });
  const cancel = useMlChange<Run>(({ id }) => http.post('/ml/runs/{id}/cancel', { path: { id } }), {
    done: strings.cancelAsked,
    onDone: () => setCancelling(null),
  });
  const isBusy = runs.data?.some(({ finishedAt }) => finishedAt === null) ?? false;
  const begin = (
    <Button
      variant="primary"
      icon={<Dumbbell />}
      busy={start.isPending}
      disabled={isBusy}
      onClick={() => start.mutate()}
    >
      {strings.start}
    </Button>
  );
  return (
    <QueryState query={runs} failed={strings.loadFailed}>
      {(all) => (
        <>
          {start.isError && <FailureNote title={mlStrings.failed} error={start.error} />}
          {all.length === 0 ? (
            <EmptyState icon={<Dumbbell />} title={strings.emptyTitle} action={begin}>
              {strings.emptyText}
            </EmptyState>
          ) : (
            <Card
              title={mlStrings.sections.runs}
              description={isBusy ? strings.underWay : strings.emptyText}
              actions={begin}
            >
              <FoldedList all={all} first={FIRST_SHOWN}>
                {(run) => <RunRow key={run.id} run={run} onCancel={setCancelling} />}
              </FoldedList>
            </Card>
          )}
          {cancelling && (
            <Confirm
              dismiss={mlStrings.cancel}
              failed={mlStrings.failed}
              title={strings.cancelTitle}
              description={strings.cancelText}
              action={strings.cancel}
              danger
              mutation={cancel}
              variables={cancelling}
              onClose={() => setCancelling(null)}
            />
          )}
        </>
      )}
    </QueryState>
  );
}
