import type { Disruption } from '../../domain/planning/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import type { DisruptionParamsDto } from './dto/disruption-params.dto.js';

/** What happened, with the names of those whom it concerns. */
export function disruptionParams(disruption: Disruption, names: FamilyNames): DisruptionParamsDto {
  const { kind, date } = disruption;
  return {
    kind,
    date,
    endDate: 'endDate' in disruption ? disruption.endDate : date,
    childNames: childIdsOf(disruption).flatMap((id) => names.get(id) ?? []),
    parentName: kind === 'parent-away' ? (names.get(disruption.parentId) ?? null) : null,
    minutes: kind === 'ran-late' ? disruption.minutes : null,
  };
}

function childIdsOf(disruption: Disruption): readonly string[] {
  switch (disruption.kind) {
    case 'sick-child':
    case 'other':
      return disruption.childIds;
    default:
      return [];
  }
}
