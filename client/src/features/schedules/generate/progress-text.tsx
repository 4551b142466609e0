import { generateStrings as strings } from '@/messages/generate';
import { Progress } from '@/ui/progress';
import styles from './plan-progress.module.css';

export interface ProgressTextProps {
  /** One sentence of what it is doing. */
  sentence: string;
  percent: number;
  placed: number;
  required: number;
}

/** One sentence of what it is doing, how far it is, and how many lessons have a place. */
export function ProgressText({ sentence, percent, placed, required }: ProgressTextProps) {
  return (
    <div className={styles.words}>
      <p role="status" className={styles.sentence}>
        {sentence}
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
