import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../../http/index.js';
import {
  FeedbackEventRepository,
  ItemRepository,
  type LessonState,
} from '../../persistence/index.js';
import { VersionConflictError } from '../../platform/index.js';
import { KeepHandChange } from '../changes/keep-hand-change.use-case.js';
import { type ItemDetails, toItemDto } from './dto/item.dto.js';
import { type PlacedByHandDto, snapOf } from './dto/placed-by-hand.dto.js';
import { refuseOverlap } from './fit-lesson.use-case.js';
import { moveFeedback } from './implicit-feedback.js';
import { ItemDetailsService } from './item-details.service.js';

interface Rewriting {
  readonly kind: 'moved' | 'edited';
  readonly before: ItemDetails;
  readonly state: LessonState;
  readonly askedTime: string;
}

/** Writes what a lesson is after a parent moved or edited it: the lesson, what it teaches, the event and the change. */
@Injectable()
export class RewriteLesson {
  constructor(
    private readonly items: ItemRepository,
    private readonly details: ItemDetailsService,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly changes: KeepHandChange,
  ) {}

  /** Call it in the transaction that read `before`. */
  async rewrite(
    family: FamilyContext,
    { kind, before, state, askedTime }: Rewriting,
  ): Promise<PlacedByHandDto> {
    const { id, version } = before.item;
    const implicit = () => moveFeedback(before.item, state, 'hand');
    const stayed = before.children.filter(({ childId }) =>
      state.children.some((child) => child.childId === childId),
    );
    const isWritten = await this.items
      .rewrite(family.id, { id, version }, state)
      .catch(refuseOverlap);
    if (!isWritten) throw new VersionConflictError(toItemDto(before));
    const feedbackIds = await this.feedbackEvents.record(
      family.id,
      [{ item: before.item, children: stayed, implicit }],
      family.accountId,
    );
    const after = await this.details.get(family.id, id);
    const change = await this.changes.keep(family, { kind, before, after, feedbackIds });
    const item = toItemDto(after);
    return { ...item, snapped: snapOf(askedTime, item.startTime), changeId: change.id };
  }
}
