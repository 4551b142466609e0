import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository, type New } from '../family-rows.repository.js';
import type { ItemChild } from '../schedules/item-child.entity.js';
import type { Item } from '../schedules/item.entity.js';
import { ScheduleVersion } from '../schedules/schedule-version.entity.js';
import { FeedbackEvent } from './feedback-event.entity.js';
import { plannedByOf } from './planned-by.js';
import { findNewestFirst, type NewestFirst } from './newest-first.js';

/** Implicit feedback on a child's lesson: the kind, and what belongs to that kind. */
export type ImplicitFeedback = Pick<FeedbackEvent, 'kind'> &
  Partial<
    Pick<
      FeedbackEvent,
      'toDate' | 'toStartMinute' | 'movedBy' | 'fromStatus' | 'toStatus' | 'minutesDelta'
    >
  >;

/** A lesson as it stood before the change, and the implicit feedback on each child in it. */
export interface ImplicitLessonFeedback {
  readonly item: Item;
  readonly children: readonly Pick<ItemChild, 'childId'>[];
  readonly implicit: (childId: string) => readonly ImplicitFeedback[];
}

/** Implicit feedback on lessons. A row is written with the change that it comes from, and only removed afterwards. */
@Injectable()
export class FeedbackEventRepository extends FamilyRowsRepository<FeedbackEvent> {
  constructor(database: Database) {
    super(database, FeedbackEvent);
  }

  findNewestFirst(familyId: string, asked: NewestFirst): Promise<FeedbackEvent[]> {
    return findNewestFirst(this.rows, this.of(familyId), asked);
  }

  /**
   * Writes implicit feedback, with what had planned each lesson. Call it in the transaction of the change, with
   * the lessons as they stood before. What is no lesson teaches nothing and is passed over. Answers the ids of the rows.
   */
  async record(
    familyId: string,
    lessons: readonly ImplicitLessonFeedback[],
    accountId: string | null,
  ): Promise<string[]> {
    const values = lessons
      .filter(({ item }) => item.kind === 'lesson')
      .flatMap(({ item, children, implicit }) =>
        children.flatMap(({ childId }) =>
          implicit(childId).map((each) => ({ each, item, childId })),
        ),
      );
    if (values.length === 0) return [];
    const plannedBy = await this.plannedBy(familyId, [
      ...new Set(values.map(({ item }) => item.versionId)),
    ]);
    const rows = values.map(({ each, item, childId }): New<FeedbackEvent> => {
      const { date, startMinute, versionId } = item;
      const made = plannedBy.get(versionId) ?? plannedByOf(null);
      return { ...each, itemId: item.id, childId, date, startMinute, accountId, ...made };
    });
    return (await this.addAll(familyId, rows)).map(({ id }) => id);
  }

  private async plannedBy(familyId: string, versionIds: readonly string[]) {
    const versions = await this.database.manager.getRepository(ScheduleVersion).find({
      where: versionIds.map((id) => ({ familyId, id })),
      select: { id: true, summary: true },
    });
    return new Map(versions.map((version) => [version.id, plannedByOf(version)]));
  }
}
