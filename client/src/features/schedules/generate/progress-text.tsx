import { generateStrings as strings } from '@/messages/generate';
import { Progress } from '@/ui/progress';
import type { JobPhase } from '@/api/week-model';
import styles from './plan-progress.module.css';

export interface ProgressTextProps {
  phase: JobPhase;
  /** The server's own sentence, where it is more exact than the phase's. */
  message?: string;
  percent: number;
  placed: number;
  required: number;
}

/** One sentence of what it is doing, how far it is, and how many lessons have a place. */
export function ProgressText({ phase, message, percent, placed, required }: ProgressTextProps) {
  return (
    <div className={styles.words}>
      <p role="status" className={styles.sentence}>
        {message || strings.phase[phase]}
      </p>
      <Progress
        label={strings.progress}
        value={percent}
        max={100}
        valueText={strings.percent({ percent: Math.round(percent) })}
      />
      <p className={styles.placed}>{required > 0 ? strings.placed({ placed, required }) : ' '}</p>
    </div>
  );
}
