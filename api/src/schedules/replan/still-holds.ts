import {
  factsText,
  type OpenWish,
  type PlanningInput,
  placesText,
} from '../../domain/planning/index.js';
import type { PlacedItem } from '../../persistence/index.js';
import type { ReplanPreview } from './answered-replan.js';

/** What would be done by a preview. */
interface Doing {
  readonly moves: readonly {
    readonly to: { readonly date: string; readonly startMinute: number };
  }[];
  readonly touched: ReadonlySet<string>;
}

/** The weeks of a preview as they are now, and the moment. */
export interface Present {
  readonly placed: readonly PlacedItem[];
  readonly planningInput: PlanningInput;
  readonly today: string;
  readonly nowMinute: number;
}

/** True where nothing has changed since a preview that it rests on, and no lesson would go into the past. */
export function stillHolds(
  preview: ReplanPreview,
  { moves, touched }: Doing,
  { placed, planningInput, today, nowMinute }: Present,
): boolean {
  const isPast = moves.some(
    ({ to }) => to.date < today || (to.date === today && to.startMinute < nowMinute),
  );
  const isClosed = placed.some(
    ({ itemId, status, locked }) =>
      touched.has(itemId) && (locked || !['planned', 'moved'].includes(status)),
  );
  const { facts = factsText(planningInput) } = preview;
  const isSame = preview.places === placesText(placed) && facts === factsText(planningInput);
  return isSame && !isPast && !isClosed;
}

/** True where a week's open wishes are those that a preview took up. */
export function areSameWishes(a: readonly OpenWish[], b: readonly OpenWish[]): boolean {
  return wishesText(a) === wishesText(b);
}

function wishesText(wishes: readonly OpenWish[]): string {
  return JSON.stringify(
    wishes.map(({ weekStart, subjectId, code, count, minutes, childIds }) => [
      weekStart,
      subjectId,
      code,
      count,
      minutes,
      [...childIds].sort(),
    ]),
  );
}
