/** Which family a request is about, where the account belongs to several. Remembered for the next visit. */
const storageKey = 'bp.family';
let chosen: string | null | undefined;

export function activeFamilyId(): string | null {
  if (chosen === undefined) chosen = localStorage.getItem(storageKey);
  return chosen;
}

export function chooseFamily(familyId: string | null): void {
  chosen = familyId;
  if (familyId === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, familyId);
}
