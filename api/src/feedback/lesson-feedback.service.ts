import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { type FamilyContext, stale, type SeenVersion, type FieldError } from '../http/index.js';
import {
  Database,
  type LessonFeedback,
  LessonFeedbackRepository,
  plannedByOf,
  OutboxRepository,
  ScheduleVersionRepository,
} from '../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../platform/index.js';
import type { ItemDetails } from '../schedules/items/dto/item.dto.js';
import { ItemDetailsService } from '../schedules/items/item-details.service.js';
import { ItemsService } from '../schedules/items/items.service.js';
import {
  type CorrectLessonFeedbackDto,
  type ItemFeedbackDto,
  type LessonFeedbackDto,
  type GiveLessonFeedbackDto,
  toLessonFeedbackDto,
} from './dto/lesson-feedback.dto.js';

/** How lessons were, in a parent's view: one entry for each child in a lesson. */
@Injectable()
export class LessonFeedbackService {
  constructor(
    private readonly database: Database,
    private readonly lessonFeedback: LessonFeedbackRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly outbox: OutboxRepository,
    private readonly details: ItemDetailsService,
    private readonly items: ItemsService,
    private readonly clock: Clock,
  ) {}

  async ofItem(familyId: string, itemId: string): Promise<ItemFeedbackDto> {
    const lesson = await this.details.get(familyId, itemId);
    const said = await this.lessonFeedback.findOfItem(familyId, itemId);
    return { itemId, entries: said.map((row) => toLessonFeedbackDto(row, minutesOf(row, lesson))) };
  }

  /** Replaces the feedback of each child named; the others keep theirs. */
  say(
    family: FamilyContext,
    itemId: string,
    entries: readonly GiveLessonFeedbackDto[],
  ): Promise<ItemFeedbackDto> {
    return this.database.holdingFamily(family.id, async () => {
      const lesson = await this.details.get(family.id, itemId);
      this.refuseUnheld(family, lesson);
      refuseStrangers(lesson, entries);
      await this.tellMinutes(family, lesson, entries);
      await this.write(family, lesson, entries);
      return this.ofItem(family.id, itemId);
    });
  }

  /** Removes the feedback on a lesson, of all children or of one. Where there is none, nothing happens. */
  async forget(familyId: string, itemId: string, childId: string | null): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.details.get(familyId, itemId);
      const childIds = childId === null ? null : [childId];
      const removed = await this.lessonFeedback.removeOfItem(familyId, itemId, childIds);
      if (removed > 0)
        await this.outbox.record(familyId, {
          type: 'feedback.removed',
          subjectId: itemId,
          data: { childId },
        });
    });
  }

  /** Corrects one entry, if it is still as the editor saw it. */
  correct(
    family: FamilyContext,
    seen: SeenVersion,
    body: CorrectLessonFeedbackDto,
  ): Promise<LessonFeedbackDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.lessonFeedback.findById(family.id, seen.id);
      if (before === null) throw stale(null, 'feedback');
      const { itemId, childId } = before;
      const lesson = await this.details.get(family.id, itemId);
      if (before.version !== seen.version)
        throw stale(toLessonFeedbackDto(before, minutesOf(before, lesson)), 'feedback');
      const face = body.face ?? before.face;
      const { entries } = await this.say(family, itemId, [{ ...body, childId, face }]);
      const after = entries.find((entry) => entry.id === seen.id);
      if (!after) throw new Error(`feedback ${seen.id} must exist: it was written just now`);
      return after;
    });
  }

  /** The minutes of a child are the lesson's own record, so they are written there, as by the tick. */
  private async tellMinutes(
    family: FamilyContext,
    { item: { id, version } }: ItemDetails,
    entries: readonly GiveLessonFeedbackDto[],
  ): Promise<void> {
    const outcomes = entries.flatMap(({ childId, minutes: actualMinutes }) =>
      actualMinutes === undefined ? [] : [{ childId, actualMinutes }],
    );
    if (outcomes.length > 0) await this.items.update(family, { id, version }, { outcomes });
  }

  private async write(
    family: FamilyContext,
    { item }: ItemDetails,
    entries: readonly GiveLessonFeedbackDto[],
  ): Promise<void> {
    const { id: itemId, scheduleId, date, startMinute } = item;
    const plannedBy = plannedByOf(await this.versions.findById(family.id, item.versionId));
    const place = { itemId, date, startMinute, ...plannedBy };
    const who = { accountId: family.accountId, givenAt: this.clock.now() };
    for (const { childId, face, comment } of entries) {
      // An absent comment stays; an empty one is removed.
      const said = comment === undefined ? {} : { comment: comment || null };
      await this.lessonFeedback.say(family.id, { childId, face, ...said, ...place, ...who });
    }
    const faces = entries.map(({ childId, face }) => ({ childId, face }));
    // Ids and numbers only: no comment leaves.
    const data = { about: 'lesson', scheduleId, date, faces };
    await this.outbox.record(family.id, { type: 'feedback.given', subjectId: itemId, data });
  }

  private refuseUnheld({ timeZone }: FamilyContext, { item }: ItemDetails): void {
    if (item.kind !== 'lesson')
      throw new AppError('feedback.no-lesson', 'Only lessons can be rated.');
    if (item.date > todayIn(timeZone, this.clock.now()))
      throw new AppError(
        'feedback.too-early',
        'This lesson is still ahead. Say how it was on its day or later.',
      );
    if (item.status === 'moved')
      throw new AppError(
        'feedback.moved',
        'This lesson was moved. Say how it was where it stands now.',
      );
  }
}

function minutesOf({ childId }: LessonFeedback, { children }: ItemDetails): number | null {
  return children.find((child) => child.childId === childId)?.actualMinutes ?? null;
}

function refuseStrangers(
  { children }: ItemDetails,
  entries: readonly GiveLessonFeedbackDto[],
): void {
  const known = new Set(children.map(({ childId }) => childId));
  const errors = entries.flatMap(({ childId }, index): FieldError[] => {
    const field = `entries.${index}.childId`;
    if (!known.has(childId))
      return [{ field, code: 'unknown-id', message: 'must be a child in this lesson' }];
    const isRepeated = entries.findIndex((entry) => entry.childId === childId) < index;
    return isRepeated
      ? [{ field, code: 'list.repeats', message: 'must not name a child twice' }]
      : [];
  });
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
