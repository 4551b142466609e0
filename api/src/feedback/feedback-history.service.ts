import { Injectable } from '@nestjs/common';
import { type FamilyContext, type PageOf, stale, type SeenVersion } from '../http/index.js';
import {
  AccountRepository,
  Database,
  FeedbackEventRepository,
  LessonFeedbackRepository,
  OutboxRepository,
  WeekFeedbackRepository,
} from '../persistence/index.js';
import type {
  FeedbackHistoryEntryDto,
  FeedbackHistoryQueryDto,
} from './dto/feedback-history.dto.js';
import { ItemDetailsService } from '../schedules/items/item-details.service.js';
import { toFeedbackHistoryEntry, type FeedbackHistoryRow } from './to-feedback-history-entry.js';
import { WeekFeedbackService } from './week-feedback.service.js';

/** The feedback of a family in one list: what parents gave and what was inferred. A parent sees it and may remove it. */
@Injectable()
export class FeedbackHistoryService {
  constructor(
    private readonly database: Database,
    private readonly lessonFeedback: LessonFeedbackRepository,
    private readonly weekFeedback: WeekFeedbackRepository,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly accounts: AccountRepository,
    private readonly outbox: OutboxRepository,
    private readonly details: ItemDetailsService,
    private readonly weeks: WeekFeedbackService,
  ) {}

  /** A part of the list, the newest first. */
  async list(
    { id: familyId }: FamilyContext,
    query: FeedbackHistoryQueryDto,
  ): Promise<PageOf<FeedbackHistoryEntryDto>> {
    const found = await this.find(familyId, query);
    const page = found.slice(0, query.limit);
    const itemIds = page.flatMap((entry) => (entry.kind === 'week' ? [] : [entry.row.itemId]));
    const [items, names] = await Promise.all([
      this.details.findByIds(familyId, [...new Set(itemIds)]),
      this.names(page.map(({ row }) => row.accountId)),
    ]);
    const nextCursor = found.length > query.limit ? (page.at(-1)?.row.id ?? null) : null;
    return {
      items: page.map((entry) => toFeedbackHistoryEntry(entry, { items, names })),
      nextCursor,
    };
  }

  /** Takes one entry back, if it is still as the editor saw it. */
  async forget(family: FamilyContext, seen: SeenVersion): Promise<void> {
    await this.database.inTransaction(async () => {
      const week = await this.weekFeedback.findById(family.id, seen.id);
      if (week?.stars) return this.weeks.forgetRow(family, week, seen.version);
      const isGone =
        (await this.lessonFeedback.remove(family.id, seen)) ||
        (await this.feedbackEvents.remove(family.id, { id: seen.id }));
      if (isGone) {
        await this.outbox.record(family.id, {
          type: 'feedback.removed',
          subjectId: seen.id,
          data: {},
        });
        return;
      }
      const present = await this.lessonFeedback.findById(family.id, seen.id);
      if (present === null) throw stale(null, 'feedback');
      const { id, face, version } = present;
      throw stale({ id, face, version }, 'feedback');
    });
  }

  /** One row more than asked for, of all three kinds, merged by the time they were made: their ids begin with it. */
  private async find(
    familyId: string,
    { kind, childId, limit, cursor }: FeedbackHistoryQueryDto,
  ): Promise<FeedbackHistoryRow[]> {
    const asked = { limit: limit + 1, before: cursor, childId };
    const wants = (each: FeedbackHistoryRow['kind']) =>
      kind === undefined || kind === each || (kind === 'explicit' && each !== 'implicit');
    // A week is about no single child.
    const wantsWeeks = wants('week') && childId === undefined;
    const [lessons, weeks, events] = await Promise.all([
      wants('lesson') ? this.lessonFeedback.findNewestFirst(familyId, asked) : [],
      wantsWeeks ? this.weekFeedback.findNewestFirst(familyId, { ...asked, childId: null }) : [],
      wants('implicit') ? this.feedbackEvents.findNewestFirst(familyId, asked) : [],
    ]);
    const all: FeedbackHistoryRow[] = [
      ...lessons.map((row): FeedbackHistoryRow => ({ kind: 'lesson', row })),
      ...weeks.map((row): FeedbackHistoryRow => ({ kind: 'week', row })),
      ...events.map((row): FeedbackHistoryRow => ({ kind: 'implicit', row })),
    ];
    return all.sort((a, b) => (a.row.id < b.row.id ? 1 : -1)).slice(0, limit + 1);
  }

  /** Names of those who gave feedback, by account; who is gone has no entry. */
  private async names(accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = accountIds.filter((id) => id !== null);
    const accounts = await this.accounts.findByIds([...new Set(known)]);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}
