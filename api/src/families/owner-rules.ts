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
