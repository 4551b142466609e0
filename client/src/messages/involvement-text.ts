import type { Item } from '@/api/week-model';
import { involvementStrings as strings } from './involvement';

/** "Tom teaches", "An adult looks in", "On their own"; null for what is no lesson. */
export function involvementText({
  involvement,
  parentName,
}: Pick<Item, 'involvement' | 'parentName'>): string | null {
  if (involvement === null) return null;
  if (involvement === 'none') return strings.none;
  return parentName === null
    ? strings.someone[involvement]
    : strings.named[involvement]({ name: parentName });
}
