import { minuteOf, type Recurrence, type Weekday } from '../domain/calendar/index.js';
import {
  type KnownPeople,
  ownerErrors,
  type OwnerInput,
  unknownIdErrors,
  unknownOwnerErrors,
} from '../families/owner-rules.js';
import type { Commitment } from '../persistence/index.js';
import type { FieldError, FieldRule } from '../http/index.js';

/** A commitment as a client sends it, with every field present. */
export interface CommitmentInput extends OwnerInput {
  readonly title: string;
  readonly recurrence: Recurrence;
  readonly weekdays: readonly Weekday[];
  readonly startDate: string;
  readonly endDate: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly companions: CompanionsInput;
  readonly adultsStay: boolean;
  readonly travelBeforeMinutes: number;
  readonly travelAfterMinutes: number;
}

/** Who goes along, beside the one whose commitment it is. */
export interface CompanionsInput {
  readonly parentIds: readonly string[];
  readonly childIds: readonly string[];
}

const error = (field: string, code: FieldRule, mustBe: string, at: string): FieldError => ({
  field: `${at}${field}`,
  code,
  message: `${field} must ${mustBe}`,
});

/** The errors between the fields of a commitment; `at` is its path, ending in a dot. */
export function commitmentErrors(said: CommitmentInput, at = ''): FieldError[] {
  return [
    ...ownerErrors(said, { what: 'commitment', at }),
    ...companionErrors(said, at),
    ...timeErrors(said, at),
  ];
}

/** A family's commitment has everybody in it already; the one whose it is goes along anyway. */
function companionErrors(
  { ownerKind, parentId, childId, companions }: CommitmentInput,
  at: string,
): FieldError[] {
  const lists = [
    ['parentIds', companions.parentIds, parentId],
    ['childIds', companions.childIds, childId],
  ] as const;
  return lists.flatMap(([list, ids, owner]) => {
    const field = `companions.${list}`;
    if (ownerKind === 'family' && ids.length > 0) {
      return [error(field, 'owner', 'be empty, as the commitment is the whole family’s', at)];
    }
    return ids.flatMap((id, index) => {
      if (id !== owner && ids.indexOf(id) === index) return [];
      const mustBe =
        id === owner ? 'not name the one whose commitment it is' : 'not name anybody twice';
      return [error(`${field}.${index}`, 'list.repeats', mustBe, at)];
    });
  });
}

/** The errors of people whom the family, or the answers, do not have; `of` says which of both. */
export function unknownPeopleErrors(
  said: CommitmentInput,
  known: KnownPeople,
  place: { at?: string; of: string },
): FieldError[] {
  const { parentIds, childIds } = said.companions;
  return [
    ...unknownOwnerErrors(said, known, place),
    ...unknownIdErrors(parentIds, known.parents, { ...place, list: 'companions.parentIds', what: 'an adult' }), // prettier-ignore
    ...unknownIdErrors(childIds, known.children, { ...place, list: 'companions.childIds', what: 'a child' }), // prettier-ignore
  ];
}

function timeErrors(said: CommitmentInput, at: string): FieldError[] {
  const { startDate, endDate, startTime, endTime, recurrence } = said;
  const errors: FieldError[] = [];
  if (minuteOf(endTime) <= minuteOf(startTime)) {
    errors.push(error('endTime', 'time.order', 'be later than startTime', at));
  }
  if (endDate !== null && endDate < startDate) {
    errors.push(error('endDate', 'date.order', 'not be before startDate', at));
  } else if (recurrence === 'once' && endDate !== null && endDate !== startDate) {
    errors.push(error('endDate', 'date.once', 'be left out where it happens once', at));
  }
  return errors;
}

export type CommitmentColumns = Pick<
  Commitment,
  | 'title'
  | 'ownerKind'
  | 'parentId'
  | 'childId'
  | 'recurrence'
  | 'weekdays'
  | 'startDate'
  | 'endDate'
  | 'startMinute'
  | 'endMinute'
  | 'adultsStay'
  | 'travelBeforeMinutes'
  | 'travelAfterMinutes'
  | 'companionParentIds'
  | 'companionChildIds'
>;

/** How a sound commitment is stored. What happens once also ends on that day, so that it is found by its dates. */
export function commitmentColumns(said: CommitmentInput): CommitmentColumns {
  const { startTime, endTime, companions, ...rest } = said;
  return {
    ...rest,
    weekdays: said.recurrence === 'weekly' ? [...said.weekdays].sort((a, b) => a - b) : [],
    endDate: said.recurrence === 'once' ? said.startDate : said.endDate,
    startMinute: minuteOf(startTime),
    endMinute: minuteOf(endTime),
    companionParentIds: [...companions.parentIds].sort(),
    companionChildIds: [...companions.childIds].sort(),
  };
}
