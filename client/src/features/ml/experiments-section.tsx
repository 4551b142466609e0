import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { http } from '@/api/http';
import type { Experiment } from '@/api/ml-model';
import { formatInstantHere } from '@/lib/format';
import { mlStrings } from '@/messages/ml';
import { FailureNote } from '@/shared/failure-note';
import { Confirm } from '@/shared/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/state';
import { Badge } from './badge';
import { ExperimentForm } from './experiment-form';
import { ExperimentResults } from './experiment-results';
import { QueryState } from './query-state';
import { experimentsQuery } from './queries';
import { useMlChange } from './use-ml-change';
import styles from './ml.module.css';

const strings = mlStrings.experiments;

function timeOf({ startedAt, stoppedAt, stopReason }: Experiment): string | null {
  if (stoppedAt) {
    const reason = stopReason ? mlStrings.stopReasons[stopReason] : '';
    return strings.ended({ when: formatInstantHere(stoppedAt), reason });
  }
  return startedAt ? strings.since({ when: formatInstantHere(startedAt) }) : null;
}

function ExperimentCard({ experiment }: { experiment: Experiment }) {
  const { id, name, question, status, arms, outcome } = experiment;
  const [ending, setEnding] = useState(false);
  const start = useMlChange<void>(() => http.post('/ml/experiments/{id}/start', { path: { id } }), {
    done: strings.started,
  });
  const stop = useMlChange<void>(() => http.post('/ml/experiments/{id}/stop', { path: { id } }), {
    done: strings.stopped,
    onDone: () => setEnding(false),
  });
  const when = timeOf(experiment);
  return (
    <Card
      title={name}
      description={question}
      actions={
        <>
          <Badge of={status}>{mlStrings.experimentStatuses[status]}</Badge>
          {status === 'draft' && (
            <Button size="s" busy={start.isPending} onClick={() => start.mutate()}>
              {strings.start}
            </Button>
          )}
          {status === 'running' && (
            <Button size="s" onClick={() => setEnding(true)}>
              {strings.stop}
            </Button>
          )}
        </>
      }
    >
      {start.isError && <FailureNote title={mlStrings.failed} error={start.error} />}
      <ul className={styles.list}>
        {arms.map((arm) => (
          <li key={arm.name}>
            {strings.arm({
              name: arm.name,
              serves: mlStrings.servesInside[arm.serves],
              percent: Math.round(arm.share * 100),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {strings.decidedBy({ outcome: mlStrings.outcomesInside[outcome] })}
        {when && ` · ${when}`}
      </p>
      {status !== 'draft' && <ExperimentResults experiment={experiment} />}
      {ending && (
        <Confirm
          dismiss={mlStrings.cancel}
          failed={mlStrings.failed}
          title={strings.stopTitle({ name })}
          description={strings.stopText}
          action={strings.stop}
          mutation={stop}
          variables={undefined}
          onClose={() => setEnding(false)}
        />
      )}
    </Card>
  );
}

/** The experiments that compare two ways to plan. */
export function ExperimentsSection() {
  const experiments = useQuery(experimentsQuery);
  const [drawing, setDrawing] = useState(false);
  const draw = (
    <Button variant="primary" icon={<FlaskConical />} onClick={() => setDrawing(true)}>
      {strings.draw}
    </Button>
  );
  return (
    <QueryState query={experiments} failed={strings.loadFailed}>
      {(all) => (
        <>
          {all.length === 0 ? (
            <EmptyState icon={<FlaskConical />} title={strings.emptyTitle} action={draw}>
              {strings.emptyText}
            </EmptyState>
          ) : (
            <>
              <p className={styles.soft}>{strings.who}</p>
              <div>{draw}</div>
              {all.map((experiment) => (
                <ExperimentCard key={experiment.id} experiment={experiment} />
              ))}
            </>
          )}
          {drawing && <ExperimentForm onClose={() => setDrawing(false)} />}
        </>
      )}
    </QueryState>
  );
}
