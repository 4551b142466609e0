import { Injectable } from '@nestjs/common';
import type { FamilyContext, SeenVersion } from '../../http/index.js';
import {
  Database,
  type DroppedLesson,
  DroppedLessonRepository,
  ItemRepository,
} from '../../persistence/index.js';
import { VersionConflictError } from '../../platform/index.js';
import type { HandChangeDto } from '../changes/dto/hand-change.dto.js';
import { HandChangesService } from '../changes/hand-changes.service.js';
import { KeepHandChange } from '../changes/keep-hand-change.use-case.js';
import { type ItemDetails, toItemDto } from './dto/item.dto.js';
import type { DeleteLessonQueryDto } from './dto/delete-lesson.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { refuseOtherThanLesson, refuseWhatTookPlace } from './outcome.js';

/** Takes one lesson out by hand: it need not be held, or it is owed and finds another place. */
@Injectable()
export class DeleteLesson {
  constructor(
    private readonly database: Database,
    private readonly details: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly dropped: DroppedLessonRepository,
    private readonly changes: KeepHandChange,
    private readonly handChanges: HandChangesService,
  ) {}

  delete(
    family: FamilyContext,
    seen: SeenVersion,
    { as }: DeleteLessonQueryDto,
  ): Promise<HandChangeDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.details.get(family.id, seen.id);
      refuseOtherThanLesson(before.item);
      refuseWhatTookPlace(before.item);
      // The row stays, out of use, so that the lesson can come back as it was.
      if (!(await this.items.change(family.id, seen, { active: false })))
        throw new VersionConflictError(toItemDto(before));
      const drop = as === 'dropped' ? await this.drop(family.id, before) : null;
      const kept = await this.changes.keep(family, { kind: 'deleted', before, after: null, drop });
      return this.handChanges.toDto(family.id, kept);
    });
  }

  /** Nobody wanted an extra lesson, and a subject that is gone wants none: there is nothing to drop. */
  private async drop(
    familyId: string,
    { item, children }: ItemDetails,
  ): Promise<DroppedLesson | null> {
    if (item.extra || item.subjectId === null) return null;
    return this.dropped.add(familyId, {
      weekStart: item.wantedWeek,
      subjectId: item.subjectId,
      childIds: children.map(({ childId }) => childId),
      count: 1,
      itemId: item.id,
    });
  }
}
