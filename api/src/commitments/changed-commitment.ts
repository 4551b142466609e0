import {
  joinedSeries,
  type LocalDate,
  seriesChangedFrom,
  seriesCorrected,
} from '../domain/calendar/index.js';
import type { FieldError } from '../http/index.js';
import type { Commitment } from '../persistence/index.js';
import type { CommitmentColumns } from './commitment-rules.js';

/** A commitment between two days, as it is stored. */
export type CommitmentPart = CommitmentColumns & Pick<Commitment, 'rhythmStart'>;

/** What a changed commitment is, what it was until then, and a row of that past that it has taken up again. */
export interface ChangedCommitment {
  readonly present: CommitmentPart;
  readonly past: CommitmentPart | null;
  /** It is again what it was before: this earlier part is a row no more. */
  readonly takenUp: Commitment | null;
}

export interface CommitmentChange {
  readonly before: Commitment;
  readonly said: CommitmentColumns;
  /** The first day of the change; null where it was a mistake from the beginning. */
  readonly validFrom: LocalDate | null;
  /** The other parts of the same commitment. */
  readonly others?: readonly Commitment[];
}

/** What a change makes of a commitment. Days before the change keep what they had; equal parts are one again. */
export function changedCommitment(change: CommitmentChange): ChangedCommitment {
  const { said, validFrom, others = [] } = change;
  const before = partOf(change.before);
  const after: CommitmentPart = { ...said, rhythmStart: null };
  const { past, present } =
    validFrom === null
      ? { past: null, present: seriesCorrected(before, after) }
      : seriesChangedFrom(before, after, validFrom);
  const earlier = others.filter(({ endDate }) => endDate !== null && endDate < present.startDate).at(-1); // prettier-ignore
  const sofar = past ?? (earlier ? partOf(earlier) : null);
  const whole = sofar && isSame(sofar, present) ? joinedSeries(sofar, present) : null;
  if (whole === null) return { past, present, takenUp: null };
  return { past: null, present: whole, takenUp: past === null ? (earlier ?? null) : null };
}

/** The errors between a change and the day from which it holds. */
export function changeErrors(
  { before, said, validFrom }: CommitmentChange,
  isDayGiven: boolean,
): FieldError[] {
  if (validFrom === null) return [];
  const becomesOnce = before.recurrence !== 'once' && said.recurrence === 'once';
  const isMoved = said.startDate !== before.startDate;
  const error = (field: string): FieldError => {
    const message = `${field} must not be before ${validFrom}, the first day of the change`;
    return { field, code: 'date.before-change', params: { validFrom }, message };
  };
  const hasBegun = before.startDate < validFrom;
  const startsBefore =
    said.startDate < validFrom &&
    (becomesOnce || (isDayGiven && (isMoved || said.recurrence === 'once')));
  if (startsBefore && (hasBegun || isDayGiven)) return [error('startDate')];
  const endsBefore = said.endDate !== null && said.endDate < validFrom;
  return isDayGiven && endsBefore && said.recurrence !== 'once' ? [error('endDate')] : [];
}

/** The columns of a row that say what it is and when. */
function partOf(row: Commitment): CommitmentPart {
  return {
    title: row.title,
    ownerKind: row.ownerKind,
    parentId: row.parentId,
    childId: row.childId,
    recurrence: row.recurrence,
    weekdays: row.weekdays,
    startDate: row.startDate,
    endDate: row.endDate,
    rhythmStart: row.rhythmStart,
    startMinute: row.startMinute,
    endMinute: row.endMinute,
    adultsStay: row.adultsStay,
    travelBeforeMinutes: row.travelBeforeMinutes,
    travelAfterMinutes: row.travelAfterMinutes,
    companionParentIds: row.companionParentIds,
    companionChildIds: row.companionChildIds,
  };
}

/** Equal but for their dates. */
function isSame(one: CommitmentPart, other: CommitmentPart): boolean {
  return one.recurrence !== 'once' && withoutDates(one) === withoutDates(other);
}

function withoutDates(part: CommitmentPart): string {
  const undated = { ...part, startDate: null, endDate: null, rhythmStart: null };
  return JSON.stringify(Object.entries(undated).sort());
}
