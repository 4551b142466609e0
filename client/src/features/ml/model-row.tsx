import type { Model } from '@/api/ml-model';
import { formatInstantHere } from '@/lib/format';
import { mlStrings } from '@/messages/ml';
import { Button } from '@/ui/button';
import { Badge } from './badge';
import type { AskedChange } from './model-change';
import { learnedFromText } from './learned-from-text';
import { reasonText } from './reason-text';
import styles from './ml.module.css';

const strings = mlStrings.models;

export interface ModelRowProps {
  model: Model;
  onOpen: (model: Model) => void;
  onAsk: (change: AskedChange) => void;
}

/** One model version: its status, its training data, why the gate refused it, and what may be done with it. */
export function ModelRow({ model, onOpen, onAsk }: ModelRowProps) {
  const { number, status, origin, createdAt, counts, gate, promotedAt, problem, serving } = model;
  const mayDecide = status !== 'champion' && (gate?.passed || promotedAt !== null);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.actions}>
          <span className={styles.name}>{strings.version({ number })}</span>
          <Badge of={status}>{mlStrings.statuses[status]}</Badge>
        </p>
        <p className={styles.soft}>
          {strings.made({
            when: formatInstantHere(createdAt),
            origin: counts.families > 0 ? learnedFromText(counts) : mlStrings.origins[origin],
          })}
        </p>
        {problem && <p className={styles.soft}>{reasonText(problem)}</p>}
        {status === 'champion' && !serving && !problem && (
          <p className={styles.soft}>{strings.notServing}</p>
        )}
        {gate && !gate.passed && (
          <ul className={styles.list}>
            {gate.reasons.map(reasonText).map((reason) => (
              <li key={reason} className={styles.soft}>
                {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>
        <Button size="s" aria-label={strings.details({ number })} onClick={() => onOpen(model)}>
          {strings.lookAt}
        </Button>
        {mayDecide && (
          <Button size="s" onClick={() => onAsk({ what: 'promote', model })}>
            {strings.promote}
          </Button>
        )}
        {status !== 'archived' && (
          <Button size="s" variant="quiet" onClick={() => onAsk({ what: 'archive', model })}>
            {strings.archive}
          </Button>
        )}
      </div>
    </li>
  );
}
