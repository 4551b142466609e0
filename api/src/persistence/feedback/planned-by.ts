import type { ScheduleVersion } from '../schedules/schedule-version.entity.js';

/** A model version that had a say in a schedule. */
export interface ModelVersionRef {
  readonly kind: string;
  readonly versionId: string;
}

/** The version and the models that had planned a lesson, at the moment of the feedback on it. */
export interface PlannedBy {
  readonly versionId: string | null;
  readonly models: readonly ModelVersionRef[];
}

/** The models that made a version: none where the rules alone did. */
export function plannedByOf(version: Pick<ScheduleVersion, 'id' | 'summary'> | null): PlannedBy {
  return { versionId: version?.id ?? null, models: version?.summary.provenance.models ?? [] };
}
