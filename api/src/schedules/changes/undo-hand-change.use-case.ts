import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../../http/index.js';
import { notFound } from '../../http/index.js';
import {
  Database,
  FeedbackEventRepository,
  type HandChange,
  HandChangeRepository,
  OutboxRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import type { HandChangeDto } from './dto/hand-change.dto.js';
import { HandChangesService } from './hand-changes.service.js';
import { RestoreDrop } from './restore-drop.use-case.js';
import { RestoreLesson } from './restore-lesson.use-case.js';

/** Takes one change by hand back: all of it, or nothing where the same lesson was changed since. */
@Injectable()
export class UndoHandChange {
  constructor(
    private readonly database: Database,
    private readonly changes: HandChangeRepository,
    private readonly handChanges: HandChangesService,
    private readonly lessons: RestoreLesson,
    private readonly drops: RestoreDrop,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  undo(family: FamilyContext, id: string): Promise<HandChangeDto> {
    return this.database.holdingFamily(family.id, async () => {
      const change = await this.changes.findById(family.id, id);
      if (!change) throw notFound('hand-change');
      await this.refuse(family.id, change);
      if (change.itemId === null) await this.drops.restore(family.id, change);
      else await this.lessons.restore(family.id, change);
      // What a parent took back says nothing about a place: learning must not read it.
      await this.feedbackEvents.removeAll(family.id, change.feedbackIds);
      await this.changes.markUndone(family.id, id, {
        undoneAt: this.clock.now(),
        undoneBy: family.accountId,
      });
      await this.outbox.record(family.id, {
        type: 'hand-change.undone',
        subjectId: change.itemId ?? change.id,
        data: { changeId: id, kind: change.kind },
      });
      const undone = await this.changes.findById(family.id, id);
      return this.handChanges.toDto(family.id, undone ?? change);
    });
  }

  private async refuse(familyId: string, change: HandChange): Promise<void> {
    if (change.undoneAt !== null)
      throw new AppError('hand-change.undone', 'This change was taken back already.', {
        details: { change: await this.handChanges.toDto(familyId, change) },
      });
    const standing = await this.changes.findStandingOf(familyId, [change]);
    const later = standing.filter(({ id }) => id > change.id).at(-1);
    if (!later) return;
    const [mine, theirs] = await Promise.all([
      this.handChanges.toDto(familyId, change),
      this.handChanges.toDto(familyId, later),
    ]);
    throw changedSince(mine, theirs);
  }
}

function changedSince(change: HandChangeDto, later: HandChangeDto): AppError {
  return new AppError(
    'hand-change.changed-since',
    'The same lesson was changed again since. Take the later change back first.',
    { details: { change, later } },
  );
}
