import type { ItemChild } from './item-child.entity.js';
import type { Item } from './item.entity.js';

/** A lesson as it stood, as far as changes by hand are about it. Notes are no part of it. */
export interface LessonState extends Pick<
  Item,
  | 'active'
  | 'date'
  | 'startMinute'
  | 'minutes'
  | 'wantedWeek'
  | 'extra'
  | 'subjectId'
  | 'title'
  | 'status'
  | 'actualMinutes'
  | 'locked'
> {
  /** Who gives it; left out of what was kept before lessons named an adult. */
  readonly parentId?: string | null;
  readonly children: readonly Pick<
    ItemChild,
    'childId' | 'status' | 'actualMinutes' | 'predictedReward'
  >[];
}

export function toLessonState(item: Item, children: readonly ItemChild[]): LessonState {
  const { active, date, startMinute, minutes, wantedWeek, extra } = item;
  const { subjectId, parentId, title, status, actualMinutes, locked } = item;
  return {
    active,
    date,
    startMinute,
    minutes,
    wantedWeek,
    extra,
    subjectId,
    parentId,
    title,
    status,
    actualMinutes,
    locked,
    children: children.map((child) => ({
      childId: child.childId,
      status: child.status,
      actualMinutes: child.actualMinutes,
      predictedReward: child.predictedReward,
    })),
  };
}
