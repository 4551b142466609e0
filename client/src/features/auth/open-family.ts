import { chooseFamily } from '@/api/family-header';
import { paths } from '@/lib/paths';

/** Opens another family of the same person, anew, so that nothing of the one before stays in memory. */
export function openFamily(familyId: string): void {
  chooseFamily(familyId);
  window.location.assign(paths.home);
}
