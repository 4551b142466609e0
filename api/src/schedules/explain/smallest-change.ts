import { wallClock } from '../../domain/calendar/index.js';
import type { Change } from '../../domain/planning/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import type { ChangeDto } from './dto/change.dto.js';

/** The smallest change that makes a lesson fit, by name. All but fewer lessons were found by solving the week with the change made. */
export function toChangeDto(change: Change, names: FamilyNames): ChangeDto {
  switch (change.kind) {
    case 'longer-day': {
      const { kind: code, date, minutes } = change;
      const childNames = change.childIds.flatMap((id) => names.get(id) ?? []);
      return { code, params: { date, minutes, childNames }, verified: true };
    }
    case 'shorter-lesson': {
      const { kind: code, minutes, insteadOf = null } = change;
      return { code, params: { minutes, insteadOf }, verified: true };
    }
    case 'parent-hours': {
      const { kind: code, date, startMinute, minutes } = change;
      const parentName = names.get(change.parentId) ?? null;
      const [startTime, endTime] = [wallClock(startMinute), wallClock(startMinute + minutes)];
      return { code, params: { parentName, date, startTime, endTime }, verified: true };
    }
    case 'fewer-sessions':
      return { code: change.kind, params: { sessions: change.sessions }, verified: false };
    case 'any-time':
    case 'twice-a-day':
    case 'plan-again':
      return { code: change.kind, params: {}, verified: true };
  }
}
