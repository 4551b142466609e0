import {
  type FamilyReplan,
  type PlanProvenance,
  provenanceOf,
  readReplanParams,
  type ReplanParams,
} from '../../domain/planning/index.js';
import type { Job } from '../../persistence/index.js';

/** What the worker keeps with a job that asks how a week could be planned again. */
export interface ReplanPreview extends FamilyReplan {
  /** Where everything stood when it was asked. */
  readonly places: string;
  /** Which facts held when it was asked; left out in answers older than that. */
  readonly facts?: string;
  /** What decided about the moves. */
  readonly provenance: PlanProvenance;
}

/** Answers older than the field leave it out. */
type StoredReplan = Omit<FamilyReplan, 'handedOver'> & Partial<ReplanPreview>;

/** A job that asked how a week could be planned again, with the worker's answer. */
export interface AnsweredReplan {
  readonly jobId: string;
  readonly params: ReplanParams;
  readonly preview: ReplanPreview;
}

/** Reads the job's row; null where it asks something else, or has no answer yet. */
export function readAnsweredReplan(job: Job | null): AnsweredReplan | null {
  if (job?.kind !== 'replan-schedule' || !job.preview) return null;
  const stored = job.preview as unknown as StoredReplan;
  const { places = '', provenance = provenanceOf(null), handedOver = [] } = stored;
  return {
    jobId: job.id,
    params: readReplanParams(job.params),
    preview: { ...stored, places, provenance, handedOver },
  };
}
