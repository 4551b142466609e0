import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import type { FamilyContext, SeenVersion } from '../../http/index.js';
import { Database, type LessonState, toLessonState } from '../../persistence/index.js';
import { VersionConflictError } from '../../platform/index.js';
import { type ItemDetails, toItemDto } from './dto/item.dto.js';
import type { MoveItemDto, PlacedByHandDto } from './dto/placed-by-hand.dto.js';
import { FitLesson } from './fit-lesson.use-case.js';
import { ItemDetailsService } from './item-details.service.js';
import { lessonToPlace } from './lesson-to-place.js';
import { refuseWhatTookPlace } from './outcome.js';
import { RewriteLesson } from './rewrite-lesson.use-case.js';

/** Moves one item by hand, to a place that keeps the rules by which schedules are made. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly database: Database,
    private readonly details: ItemDetailsService,
    private readonly fitting: FitLesson,
    private readonly rewriting: RewriteLesson,
  ) {}

  /**
   * The item at its new place, where it is locked: what a parent placed, the system leaves alone. A time between two quarter
   * hours becomes one of them, and the answer says so.
   */
  async move(
    family: FamilyContext,
    seen: SeenVersion,
    body: MoveItemDto,
  ): Promise<PlacedByHandDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.details.get(family.id, seen.id);
      refuseWhatTookPlace(before.item);
      if (before.item.version !== seen.version) throw new VersionConflictError(toItemDto(before));
      const to = await this.fitting.place(family, lessonToPlace(before), body);
      const state = movedTo(before, to);
      const askedTime = body.startTime;
      return this.rewriting.rewrite(family, { kind: 'moved', before, state, askedTime });
    });
  }
}

/** What was predicted was of the old place, and so was how it went there. */
function movedTo(
  { item, children }: ItemDetails,
  to: Pick<LessonState, 'date' | 'startMinute' | 'parentId'>,
): LessonState {
  const state = toLessonState(item, children);
  return {
    ...state,
    ...to,
    wantedWeek: item.extra ? mondayOf(to.date) : item.wantedWeek,
    locked: true,
    status: 'planned',
    children: state.children.map((child) => ({
      ...child,
      status: 'planned',
      predictedReward: null,
    })),
  };
}
