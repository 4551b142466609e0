import type { Blocker } from '../../domain/timetabling/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import type { UnplacedReasonDto } from './dto/unplaced-reason.dto.js';

/** Why a session found no place in a week, by name. */
export function toUnplacedReasonDto(
  { code, params: { childId, times, alone } }: Blocker,
  names: FamilyNames,
): UnplacedReasonDto {
  const childName = names.get(childId ?? '') ?? null;
  return { code, params: { childId: childId ?? null, childName, times, alone } };
}
