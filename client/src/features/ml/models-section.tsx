import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Boxes, FileUp } from 'lucide-react';
import { Link } from 'react-router';
import type { Model, ModelKind } from '@/api/ml-model';
import { formatInstantHere } from '@/lib/format';
import { paths } from '@/lib/paths';
import { mlStrings } from '@/messages/ml';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/state';
import { FoldedList } from './folded-list';
import { ImportForm } from './import-form';
import { QueryState } from './query-state';
import { MetricsChart } from './charts/metrics-chart';
import { ModelChange, type AskedChange } from './model-change';
import { ModelRow } from './model-row';
import { ModelSheet } from './model-sheet';
import { modelsQuery } from './queries';
import styles from './ml.module.css';

const strings = mlStrings.models;
const kinds = Object.keys(mlStrings.kinds) as ModelKind[];

/** Versions shown until the older ones are asked for. */
const FIRST_SHOWN = 5;

/** The champion first, then the other versions, the newest first. */
const decidingFirst = (models: readonly Model[]): Model[] => [
  ...models.filter(({ status }) => status === 'champion'),
  ...models.filter(({ status }) => status !== 'champion'),
];

interface KindProps {
  kind: ModelKind;
  models: readonly Model[];
  onOpen: (model: Model) => void;
  onAsk: (change: AskedChange) => void;
}

function KindCard({ kind, models, onOpen, onAsk }: KindProps) {
  const champion = models.find(({ status }) => status === 'champion');
  const decides = champion
    ? strings.decides({
        number: champion.number,
        since: formatInstantHere(champion.promotedAt ?? champion.createdAt),
      })
    : strings.rulesDecide;
  return (
    <Card
      title={mlStrings.kinds[kind]}
      description={decides}
      actions={
        champion?.previousChampionId && (
          <Button onClick={() => onAsk({ what: 'roll-back', model: champion })}>
            {strings.rollBack}
          </Button>
        )
      }
    >
      {models.length > 0 && (
        <>
          <FoldedList all={decidingFirst(models)} first={FIRST_SHOWN}>
            {(model) => <ModelRow key={model.id} model={model} onOpen={onOpen} onAsk={onAsk} />}
          </FoldedList>
          <MetricsChart models={models} />
        </>
      )}
    </Card>
  );
}

/** The model versions: which one serves, how good each is, and how to change that. */
export function ModelsSection() {
  const models = useQuery(modelsQuery);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskedChange | null>(null);
  const [importing, setImporting] = useState(false);
  const fromFile = (
    <Button icon={<FileUp />} onClick={() => setImporting(true)}>
      {strings.importing.open}
    </Button>
  );
  return (
    <QueryState query={models} failed={strings.loadFailed}>
      {(all) => (
        <>
          {all.length === 0 ? (
            <EmptyState
              icon={<Boxes />}
              title={strings.emptyTitle}
              action={
                <div className={styles.actions}>
                  <Button asChild variant="primary">
                    <Link to={paths.mlSection('runs')}>{strings.emptyAction}</Link>
                  </Button>
                  {fromFile}
                </div>
              }
            >
              {strings.emptyText}
            </EmptyState>
          ) : (
            <>
              <div>{fromFile}</div>
              {kinds.map((kind) => (
                <KindCard
                  key={kind}
                  kind={kind}
                  models={all.filter((model) => model.kind === kind)}
                  onOpen={({ id }) => setOpenId(id)}
                  onAsk={setAsked}
                />
              ))}
              {openId && <ModelSheet id={openId} onClose={() => setOpenId(null)} />}
              {asked && <ModelChange asked={asked} onClose={() => setAsked(null)} />}
            </>
          )}
          {importing && <ImportForm onClose={() => setImporting(false)} />}
        </>
      )}
    </QueryState>
  );
}
