import { type LocalDate, MINUTES_PER_DAY } from '../../calendar/index.js';
import type { PlanningInput, TakenTime } from '../input/planning-input.js';

export const DISRUPTION_KINDS = [
  'sick-child',
  'parent-away',
  'ran-late',
  'day-later',
  'visitor',
  'missed-day',
  'other',
] as const;
export type DisruptionKind = (typeof DISRUPTION_KINDS)[number];

/** What happened: ids, and wall-clock minutes of one date. */
export type Disruption =
  | { readonly kind: 'sick-child'; readonly date: LocalDate; readonly childId: string }
  | {
      readonly kind: 'parent-away';
      readonly date: LocalDate;
      readonly parentId: string;
      readonly startMinute: number;
      readonly endMinute: number;
    }
  | { readonly kind: 'ran-late'; readonly date: LocalDate; readonly minutes: number }
  | { readonly kind: 'day-later'; readonly date: LocalDate }
  | {
      readonly kind: 'visitor';
      readonly date: LocalDate;
      readonly startMinute: number;
      readonly endMinute: number;
    }
  | { readonly kind: 'missed-day'; readonly date: LocalDate }
  | {
      readonly kind: 'other';
      readonly date: LocalDate;
      readonly startMinute: number;
      readonly endMinute: number;
      /** Empty means every child. */
      readonly childIds: readonly string[];
    };

const ALL_DAY = { startMinute: 0, endMinute: MINUTES_PER_DAY } as const;

/** The time that a disruption takes, as commitments on its date. There are none where lessons only begin later. */
export function takenBy(disruption: Disruption, planningInput: PlanningInput): TakenTime[] {
  const { date } = disruption;
  switch (disruption.kind) {
    case 'sick-child':
      return [taken(date, { ownerKind: 'child', childId: disruption.childId, ...ALL_DAY })];
    case 'parent-away': {
      const { parentId, startMinute, endMinute } = disruption;
      return [taken(date, { ownerKind: 'parent', parentId, startMinute, endMinute })];
    }
    case 'visitor': {
      const { startMinute, endMinute } = disruption;
      return [taken(date, { ownerKind: 'family', startMinute, endMinute })];
    }
    case 'missed-day':
    case 'day-later':
      return [taken(date, { ownerKind: 'family', ...ALL_DAY })];
    case 'other': {
      const { childIds, startMinute, endMinute } = disruption;
      const ids = childIds.length > 0 ? childIds : planningInput.learners.map(({ id }) => id);
      return ids.map((childId) =>
        taken(date, { ownerKind: 'child', childId, startMinute, endMinute }),
      );
    }
    case 'ran-late':
      return [];
  }
}

type Owner = Pick<TakenTime, 'ownerKind' | 'startMinute' | 'endMinute'> &
  Partial<Pick<TakenTime, 'childId' | 'parentId'>>;

/** A commitment on one date. */
export function taken(date: LocalDate, owner: Owner): TakenTime {
  return {
    id: 'disruption',
    title: '',
    parentId: null,
    childId: null,
    recurrence: 'once',
    weekdays: [],
    startDate: date,
    endDate: date,
    ...owner,
  };
}
