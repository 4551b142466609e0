import type { ChangedLesson, Offer, PlannedLeftOver } from '../../domain/planning/index.js';
import type { ReplanPreview } from './answered-replan.js';
import type { DecidedHandOver, DecidedLesson, DecidedMove } from './decisions.js';

export interface Chosen {
  readonly left: PlannedLeftOver;
  readonly offer: Offer;
}

/** What becomes of the week's wishes: those that found a place, and those that did not by the family's choice. */
export function decideWishes({ takenUp }: ReplanPreview, chosen: readonly Chosen[]) {
  const { newLessons = [], added = [], changed = [] } = takenUp ?? {};
  const offers = new Map(chosen.map(({ left, offer }) => [left.itemId, offer]));
  const lessonOf = new Map(newLessons.map((lesson) => [lesson.itemId, lesson]));
  const isMoved = ({ from, to }: ChangedLesson): boolean =>
    to.date !== from.date || to.startMinute !== from.startMinute;
  const late = newLessons.flatMap((lesson): DecidedLesson[] => {
    const offer = offers.get(lesson.itemId);
    if (!offer || !isElsewhere(offer)) return [];
    return [{ lesson, to: offer.place, locked: offer.kind === 'extend-hours' }];
  });
  return {
    isNew: (itemId: string): boolean => lessonOf.has(itemId),
    moves: changed
      .filter(isMoved)
      .map(({ itemId, to }): DecidedMove => ({ itemId, to, locked: false, standInId: null })),
    handedOver: changed
      .filter((each) => !isMoved(each))
      .map(({ itemId, to }): DecidedHandOver => ({ itemId, adultId: to.adultId })),
    decisions: {
      added: [
        ...added.flatMap(({ itemId, to }): DecidedLesson[] => {
          const lesson = lessonOf.get(itemId);
          return lesson ? [{ lesson, to, locked: false }] : [];
        }),
        ...late,
      ],
      droppedNew: newLessons.filter(({ itemId }) => offers.get(itemId)?.kind === 'drop'),
      changed,
    },
  };
}

type Elsewhere = Extract<Offer, { readonly kind: 'carry-over' | 'extend-hours' }>;

/** True for an offer that gives the lesson a place of its own. */
export function isElsewhere(offer: Offer): offer is Elsewhere {
  return offer.kind === 'carry-over' || offer.kind === 'extend-hours';
}
