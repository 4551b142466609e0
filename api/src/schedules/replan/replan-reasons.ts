import {
  type Disruption,
  isStandInChild,
  type PlannedLeftOver,
  type PlannedMove,
} from '../../domain/planning/index.js';
import type { BrokenRule } from '../../domain/timetabling/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import { disruptionParams } from '../versions/disruption-params.js';
import type { LeftOverReasonDto, MoveReasonDto } from './dto/replan-reason.dto.js';

/** Why a lesson moves, from the cause that was found for it. */
export function moveReason(
  { cause, forSubjectId }: PlannedMove,
  { disruption, names }: { disruption: Disruption; names: FamilyNames },
): MoveReasonDto {
  switch (cause.code) {
    case 'missed':
    case 'disruption':
      return { code: cause.code, params: disruptionParams(disruption, names) };
    case 'made-room': {
      const subjectName = names.get(forSubjectId ?? '');
      return subjectName
        ? { code: 'made-room', params: { subjectName } }
        : brokenRule(cause.broken, names);
    }
    case 'rule':
      return brokenRule(cause.broken, names);
    case 'better':
      return { code: 'better', params: { term: cause.term } };
  }
}

function brokenRule([first]: readonly BrokenRule[], names: FamilyNames): MoveReasonDto {
  const childName = names.get(first?.childId ?? '') ?? null;
  return { code: 'rule', params: { rule: first?.rule ?? null, childName } };
}

/** Why a lesson no longer fits. */
export function leftOverReason(
  { reasons }: PlannedLeftOver,
  names: FamilyNames,
): LeftOverReasonDto {
  const [first] = reasons;
  const childId = first?.params.childId ?? '';
  const params = { childName: names.get(childId) ?? null };
  if (!first) return { code: 'no-room', params };
  return { code: isStandInChild(childId) ? 'day-over' : first.code, params };
}
