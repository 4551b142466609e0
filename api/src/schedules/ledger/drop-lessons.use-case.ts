import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import { accountOf, ledgerOf } from '../../domain/planning/index.js';
import { type FamilyContext, type SeenVersion, stale } from '../../http/index.js';
import {
  Database,
  DroppedLessonRepository,
  LedgerRepository,
  SubjectRepository,
} from '../../persistence/index.js';
import { AppError, InvalidRequestError } from '../../platform/index.js';
import { KeepHandChange } from '../changes/keep-hand-change.use-case.js';
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
    private readonly subjects: SubjectRepository,
    private readonly changes: KeepHandChange,
  ) {}

  drop(family: FamilyContext, body: DropLessonsDto): Promise<DroppedLessonsDto> {
    const { weekStart, subjectId, count } = body;
    if (mondayOf(weekStart) !== weekStart) throw notAMonday();
    const familyId = family.id;
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
      await this.changes.keepDecision(family, 'dropped', { drop: row, subjectName: entry.name });
      return toDroppedLessonsDto(row);
    });
  }

  takeBack(family: FamilyContext, seen: SeenVersion): Promise<void> {
    return this.database.holdingFamily(family.id, async () => {
      const drop = await this.dropped.findById(family.id, seen.id);
      if (!drop || !(await this.dropped.remove(family.id, seen)))
        throw stale(drop && toDroppedLessonsDto(drop), 'dropped-lesson');
      const subject = await this.subjects.findById(family.id, drop.subjectId);
      const subjectName = subject?.name ?? '';
      await this.changes.keepDecision(family, 'taken-back', { drop, subjectName });
    });
  }
}

function notAMonday(): InvalidRequestError {
  const message = 'weekStart must be a Monday';
  return new InvalidRequestError([{ field: 'weekStart', code: 'date.monday', message }]);
}
