import type { ModelVersion } from '../../persistence/index.js';
import { toGateDto, type OutcomeReasonDto } from './gate.dto.js';
import type { ModelDetailDto, ModelDto } from './model.dto.js';

/** Older rows hold the program's sentence, "model extras must be …": its second word is the part. */
function toProblemDto(noted: string): OutcomeReasonDto {
  const part = /^model (\S+)/.exec(noted)?.[1] ?? noted;
  return { code: 'model.unreadable', params: { part } };
}

/** `serving`: ids of the versions that the process serves. */
export function toModelDto(row: ModelVersion, serving: ReadonlySet<string>): ModelDto {
  const { id, kind, number, status, origin, schemaVersion, metrics, dataWindow, counts } = row;
  return {
    id,
    kind,
    number,
    status,
    origin,
    schemaVersion,
    serving: serving.has(id),
    problem: row.artefactProblem === null ? null : toProblemDto(row.artefactProblem),
    metrics,
    gate: row.gate && toGateDto(row.gate),
    dataWindow,
    counts,
    runId: row.runId,
    previousChampionId: row.previousChampionId,
    createdAt: row.createdAt.toISOString(),
    promotedAt: row.promotedAt?.toISOString() ?? null,
    promotedBy: row.promotedBy,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    archivedBy: row.archivedBy,
  };
}

export function toModelDetailDto(row: ModelVersion, serving: ReadonlySet<string>): ModelDetailDto {
  return {
    ...toModelDto(row, serving),
    importance: [...row.importance].sort((a, b) => b.gain - a.gain),
    calibration: [...row.calibration],
    parameters: JSON.stringify(row.parameters),
    seed: row.seed,
    codeVersion: row.codeVersion,
    checksum: row.checksum,
  };
}
