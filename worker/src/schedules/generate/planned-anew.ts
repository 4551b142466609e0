import { mondayOf } from '@brightpath/api/domain/calendar';
import type { GenerationParams } from '@brightpath/api/domain/planning';
import type { Schedule } from '@brightpath/api/persistence';

type Planned = Pick<Schedule, 'startDate' | 'endDate' | 'childIds' | 'subjectIds'>;

/** True where a request is for the weeks of a schedule, and for a child of it: it plans that schedule anew. */
export function isPlannedAnew(schedule: Planned, params: GenerationParams): boolean {
  const areSameWeeks =
    mondayOf(schedule.startDate) === mondayOf(params.startDate) &&
    mondayOf(schedule.endDate) === mondayOf(params.endDate);
  return areSameWeeks && schedule.childIds.some((id) => params.childIds.includes(id));
}

/** What the schedule is for afterwards: all it was for, and all it is asked for now. */
export function grown(schedule: Planned, params: GenerationParams): Planned {
  const union = (a: readonly string[], b: readonly string[]): string[] => [
    ...new Set([...a, ...b]),
  ];
  return {
    startDate: schedule.startDate < params.startDate ? schedule.startDate : params.startDate,
    endDate: schedule.endDate > params.endDate ? schedule.endDate : params.endDate,
    childIds: union(schedule.childIds, params.childIds),
    subjectIds: union(schedule.subjectIds, params.subjectIds),
  };
}
