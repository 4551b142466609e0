/** The making of a plan as `GET /api/v1/jobs/:id` and its events tell it. */
export const jobPhases = ['queued', 'loading', 'placing', 'improving', 'saving', 'done'] as const;
export type JobPhase = (typeof jobPhases)[number];

export interface PreviewItem {
  subjectId: string;
  date: string;
  startTime: string;
  minutes: number;
}

export interface Job {
  id: string;
  kind: string;
  status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  progress: {
    phase: JobPhase;
    percent: number;
    bestScore: number | null;
    placed: number;
    required: number;
    message: string;
    weekStart: string | null;
    preview?: PreviewItem[];
  };
  result: { scheduleId: string; versionId: string } | null;
  error: { code: string; message: string; details: unknown } | null;
  createdAt: string;
  finishedAt: string | null;
}

export function isFinished(job: Job): boolean {
  return job.status === 'succeeded' || job.status === 'failed' || job.status === 'cancelled';
}
