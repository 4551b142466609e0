import { useState, type ReactNode } from 'react';
import { mlStrings } from '@/messages/ml';
import { Button } from '@/ui/button';
import styles from './ml.module.css';

export interface FoldedListProps<T> {
  /** The newest first. */
  all: readonly T[];
  /** How many are shown until the rest is asked for. */
  first: number;
  /** Draws one as an item of the list. */
  children: (one: T) => ReactNode;
}

/** A list that shows its newest, and the older ones at a press. */
export function FoldedList<T>({ all, first, children }: FoldedListProps<T>) {
  const [isWhole, setIsWhole] = useState(false);
  const older = all.length - first;
  return (
    <>
      <ul className={styles.rows}>{(isWhole ? all : all.slice(0, first)).map(children)}</ul>
      {!isWhole && older > 0 && (
        <div>
          <Button size="s" variant="quiet" onClick={() => setIsWhole(true)}>
            {mlStrings.more({ count: older })}
          </Button>
        </div>
      )}
    </>
  );
}
