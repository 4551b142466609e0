import type { ReactNode } from 'react';
import { Archive, Check, CircleDashed, Clock, OctagonAlert, Play, type LucideIcon } from 'lucide-react'; // prettier-ignore
import type { ExperimentStatus, ModelStatus, RunStatus } from '@/api/ml-model';
import styles from './ml.module.css';

type Tone = 'good' | 'care' | 'stop' | 'accent' | 'quiet';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

const looks: Record<ModelStatus | RunStatus | ExperimentStatus, Look> = {
  champion: { tone: 'accent', icon: Check },
  candidate: { tone: 'care', icon: CircleDashed },
  refused: { tone: 'stop', icon: OctagonAlert },
  archived: { tone: 'quiet', icon: Archive },
  queued: { tone: 'quiet', icon: Clock },
  running: { tone: 'accent', icon: Play },
  succeeded: { tone: 'good', icon: Check },
  failed: { tone: 'stop', icon: OctagonAlert },
  cancelled: { tone: 'quiet', icon: CircleDashed },
  draft: { tone: 'quiet', icon: CircleDashed },
  stopped: { tone: 'good', icon: Check },
};

/** A status as a word with an icon. */
export function Badge({ of, children }: { of: keyof typeof looks; children: ReactNode }) {
  const { tone, icon: Icon } = looks[of];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon aria-hidden size={14} />
      {children}
    </span>
  );
}
