import type { FamilyContext } from '../http/index.js';
import type { Reader } from '../persistence/index.js';

/** Whose list and whose preferences a request is about. */
export function readerOf({ id: familyId, accountId }: FamilyContext): Reader {
  return { familyId, accountId };
}
