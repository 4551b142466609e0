import { Injectable } from '@nestjs/common';
import { accountOf, ledgerOf } from '../../domain/planning/index.js';
import {
  DroppedLessonRepository,
  type HandChange,
  LedgerRepository,
} from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';

/** Takes a decision about owed lessons back, or makes one that was taken back hold again. */
@Injectable()
export class RestoreDrop {
  constructor(
    private readonly dropped: DroppedLessonRepository,
    private readonly ledgers: LedgerRepository,
  ) {}

  async restore(familyId: string, { kind, dropId, drop }: HandChange): Promise<void> {
    if (dropId === null || drop === null) return;
    if (kind === 'dropped') {
      const isGone = await this.dropped.remove(familyId, { id: dropId });
      if (!isGone) throw new AppError('dropped-lesson.not-found', 'It was taken back already.');
      return;
    }
    const { weekStart, subjectId, childIds, count, itemId } = drop;
    const entries = ledgerOf(await this.ledgers.books(familyId, weekStart, weekStart));
    const owed = accountOf(entries, { weekStart, subjectId, childIds })?.owed ?? 0;
    if (owed < count)
      throw new AppError('lesson.not-owed', `Of these lessons ${owed} are owed.`, {
        details: { owed },
      });
    await this.dropped.add(familyId, { id: dropId, weekStart, subjectId, childIds, count, itemId });
  }
}
