import type { FieldError } from '../http/index.js';
import type { OwnerKind } from '../persistence/index.js';

/** Whose something is: the whole family's, or the named adult's or child's. */
export interface OwnerInput {
  readonly ownerKind: OwnerKind;
  readonly parentId: string | null;
  readonly childId: string | null;
}

/** The errors between the fields that say whose something is; `what` is its name, `at` its path, ending in a dot. */
export function ownerErrors(
  { ownerKind, parentId, childId }: OwnerInput,
  { what, at = '' }: { readonly what: string; readonly at?: string },
): FieldError[] {
  const ids = [
    { field: 'parentId', kind: 'parent', id: parentId },
    { field: 'childId', kind: 'child', id: childId },
  ] as const;
  return ids.flatMap(({ field, kind, id }): FieldError[] => {
    if ((kind === ownerKind) === (id !== null)) return [];
    const isMissing = id === null;
    const mustBe = isMissing
      ? `be given, as the ${what} is a ${kind}’s`
      : `be left out, as the ${what} is not a ${kind}’s`;
    const code = isMissing ? 'required' : 'owner';
    return [{ field: `${at}${field}`, code, message: `${field} must ${mustBe}` }];
  });
}

/** The ids of the people whom a family, or its answers, have. */
export interface KnownPeople {
  readonly parents: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
}

type Row = { readonly id: string };

export function knownPeople(parents: readonly Row[], children: readonly Row[]): KnownPeople {
  const idsOf = (rows: readonly Row[]): Set<string> => new Set(rows.map(({ id }) => id));
  return { parents: idsOf(parents), children: idsOf(children) };
}

/** Where the ids stand: the path, ending in a dot, and whose people they must be. */
interface Place {
  readonly at?: string;
  readonly of: string;
}

/** The errors of an owner whom the family does not have. */
export function unknownOwnerErrors(
  { parentId, childId }: Pick<OwnerInput, 'parentId' | 'childId'>,
  known: KnownPeople,
  place: Place,
): FieldError[] {
  return [
    ...(parentId === null || known.parents.has(parentId) ? [] : [unknownPerson('parentId', 'an adult', place)]), // prettier-ignore
    ...(childId === null || known.children.has(childId) ? [] : [unknownPerson('childId', 'a child', place)]), // prettier-ignore
  ];
}

/** The errors of ids in a list of which the family does not have each. */
export function unknownIdErrors(
  ids: readonly string[],
  people: ReadonlySet<string>,
  { list, what, ...place }: Place & { readonly list: string; readonly what: string },
): FieldError[] {
  return ids.flatMap((id, index) =>
    people.has(id) ? [] : [unknownPerson(`${list}.${index}`, what, place)],
  );
}

function unknownPerson(field: string, what: string, { at = '', of }: Place): FieldError {
  const message = `${field} must be the id of ${what} of ${of}`;
  return { field: `${at}${field}`, code: 'unknown-id', message };
}
