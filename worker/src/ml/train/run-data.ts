import type { RunCounts } from '@brightpath/api/persistence';
import type { TrainingSource } from '../../compute/tasks.js';
import type { DataWindow } from './training-sets.js';

/** What a run learns from. */
export interface RunData {
  readonly source: TrainingSource;
  readonly isSynthetic: boolean;
  readonly counts: RunCounts;
  readonly window: DataWindow;
}
