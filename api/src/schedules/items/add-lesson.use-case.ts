import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import { accountOf, ledgerOf } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  Database,
  ItemRepository,
  LedgerRepository,
  type NewItem,
} from '../../persistence/index.js';
import { AppError, InvalidRequestError } from '../../platform/index.js';
import { FindHostSchedule } from '../changes/find-host-schedule.use-case.js';
import { KeepHandChange } from '../changes/keep-hand-change.use-case.js';
import { toItemDto } from './dto/item.dto.js';
import type { AddLessonDto } from './dto/place-check.dto.js';
import { type PlacedByHandDto, snapOf } from './dto/placed-by-hand.dto.js';
import { FitLesson, refuseOverlap } from './fit-lesson.use-case.js';
import { ItemDetailsService } from './item-details.service.js';
import { type LessonByHand, ReadLessonByHand } from './read-lesson-by-hand.use-case.js';

/** Adds one lesson by hand, where it is locked: the one that a week owes, or an extra one. */
@Injectable()
export class AddLesson {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadLessonByHand,
    private readonly fitting: FitLesson,
    private readonly ledgers: LedgerRepository,
    private readonly hosts: FindHostSchedule,
    private readonly items: ItemRepository,
    private readonly details: ItemDetailsService,
    private readonly changes: KeepHandChange,
  ) {}

  add(family: FamilyContext, body: AddLessonDto): Promise<PlacedByHandDto> {
    const { owedWeek = null } = body;
    if (owedWeek !== null && mondayOf(owedWeek) !== owedWeek) throw notAMonday();
    return this.database.holdingFamily(family.id, async () => {
      const made = await this.reading.read(family.id, body, {
        itemId: null,
        at: null,
        adultId: null,
      });
      const place = await this.fitting.place(family, made.lesson, body);
      if (owedWeek !== null) await this.refuseWhatIsNotOwed(family.id, made, owedWeek);
      const host = await this.hosts.of(family.id, place.date);
      const row = addedRow(made, { ...place, ...host, owedWeek });
      const [item] = await this.items.addWithChildren(family.id, [row]).catch(refuseOverlap);
      const after = await this.details.get(family.id, item?.id ?? '');
      const change = await this.changes.keep(family, { kind: 'added', before: null, after });
      const dto = toItemDto(after);
      return { ...dto, snapped: snapOf(body.startTime, dto.startTime), changeId: change.id };
    });
  }

  private async refuseWhatIsNotOwed(
    familyId: string,
    { lesson: { subjectId, childIds } }: LessonByHand,
    weekStart: string,
  ): Promise<void> {
    const entries = ledgerOf(await this.ledgers.books(familyId, weekStart, weekStart));
    const owed = accountOf(entries, { weekStart, subjectId, childIds })?.owed ?? 0;
    if (owed > 0) return;
    const message = `Of these lessons ${owed} are owed.`;
    throw new AppError('lesson.not-owed', message, { details: { owed } });
  }
}

interface AddedTo {
  readonly date: string;
  readonly startMinute: number;
  readonly parentId: string | null;
  readonly scheduleId: string;
  readonly versionId: string;
  readonly owedWeek: string | null;
}

function addedRow(
  { subject, lesson: { childIds, minutes } }: LessonByHand,
  { owedWeek, ...place }: AddedTo,
): NewItem {
  return {
    ...place,
    kind: 'lesson',
    subjectId: subject.id,
    title: subject.name,
    minutes,
    childIds,
    wantedWeek: owedWeek ?? mondayOf(place.date),
    extra: owedWeek === null,
    locked: true,
  };
}

function notAMonday(): InvalidRequestError {
  const message = 'owedWeek must be a Monday';
  return new InvalidRequestError([{ field: 'owedWeek', code: 'date.monday', message }]);
}
