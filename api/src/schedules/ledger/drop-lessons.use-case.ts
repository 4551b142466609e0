import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import { accountOf, ledgerOf } from '../../domain/planning/index.js';
import { type SeenVersion, stale } from '../../http/index.js';
import { Database, DroppedLessonRepository, LedgerRepository } from '../../persistence/index.js';
import { AppError, InvalidRequestError } from '../../platform/index.js';
import {
  type DroppedLessonsDto,
  type DropLessonsDto,
  toDroppedLessonsDto,
} from './dto/ledger.dto.js';

/** Decides that owed lessons need not be held, and takes that back. */
@Injectable()
export class DropLessons {
  constructor(
    private readonly database: Database,
    private readonly ledgers: LedgerRepository,
    private readonly dropped: DroppedLessonRepository,
  ) {}

  drop(familyId: string, body: DropLessonsDto): Promise<DroppedLessonsDto> {
    const { weekStart, subjectId, count } = body;
    if (mondayOf(weekStart) !== weekStart) throw notAMonday();
    return this.database.holdingFamily(familyId, async () => {
      const entries = ledgerOf(await this.ledgers.books(familyId, weekStart, weekStart));
      const entry = accountOf(entries, body);
      const owed = entry?.owed ?? 0;
      if (!entry || owed < count)
        throw new AppError('lesson.not-owed', `Of these lessons ${owed} are owed.`, {
          details: { owed },
        });
      const childIds = [...entry.childIds];
      const row = await this.dropped.add(familyId, {
        weekStart,
        subjectId,
        childIds,
        count,
        itemId: null,
      });
      return toDroppedLessonsDto(row);
    });
  }

  async takeBack(familyId: string, seen: SeenVersion): Promise<void> {
    if (await this.dropped.remove(familyId, seen)) return;
    const present = await this.dropped.findById(familyId, seen.id);
    throw stale(present && toDroppedLessonsDto(present), 'dropped-lesson');
  }
}

function notAMonday(): InvalidRequestError {
  const message = 'weekStart must be a Monday';
  return new InvalidRequestError([{ field: 'weekStart', code: 'date.monday', message }]);
}
