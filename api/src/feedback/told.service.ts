import { Injectable } from '@nestjs/common';
import { type FamilyContext, type PageOf, stale } from '../http/index.js';
import { Database } from '../persistence/index.js';
import type { ToldEntryDto, ToldQueryDto } from './dto/told.dto.js';
import { FeedbackRecords, FeedbackRows } from './feedback-rows.service.js';
import { RatedLessons } from './rated-lessons.service.js';
import { toToldEntry, type ToldRow } from './to-told-entry.js';
import { WeekFeedbackService } from './week-feedback.service.js';

type Seen = Readonly<{ id: string; version: number }>;

/** Everything that was said and noticed, in one list, for a parent to see and to take back. */
@Injectable()
export class ToldService {
  constructor(
    private readonly database: Database,
    private readonly rows: FeedbackRows,
    private readonly records: FeedbackRecords,
    private readonly lessons: RatedLessons,
    private readonly weeks: WeekFeedbackService,
  ) {}

  /** A part of the list, the newest first. */
  async list({ id: familyId }: FamilyContext, query: ToldQueryDto): Promise<PageOf<ToldEntryDto>> {
    const found = await this.find(familyId, query);
    const page = found.slice(0, query.limit);
    const itemIds = page.flatMap((told) => (told.kind === 'week' ? [] : [told.row.itemId]));
    const [items, names] = await Promise.all([
      this.lessons.byId(familyId, [...new Set(itemIds)]),
      this.rows.names(page.map(({ row }) => row.accountId)),
    ]);
    const nextCursor = found.length > query.limit ? (page.at(-1)?.row.id ?? null) : null;
    return { items: page.map((told) => toToldEntry(told, { items, names })), nextCursor };
  }

  /** Takes one entry back, if it is still as the editor saw it. */
  async forget(family: FamilyContext, seen: Seen): Promise<void> {
    await this.database.inTransaction(async () => {
      const week = await this.rows.weeks.findById(family.id, seen.id);
      if (week?.stars) return this.weeks.forgetRow(family, week, seen.version);
      const isGone =
        (await this.rows.lessons.remove(family.id, seen)) ||
        (await this.rows.events.remove(family.id, { id: seen.id }));
      if (isGone) return this.records.tell(family.id, 'feedback.removed', { subjectId: seen.id });
      const present = await this.rows.lessons.findById(family.id, seen.id);
      if (present === null) throw stale(null, 'feedback');
      const { id, face, version } = present;
      throw stale({ id, face, version }, 'feedback');
    });
  }

  /** One row more than asked for, of all three sorts, merged by the time they were made: their ids tell it. */
  private async find(
    familyId: string,
    { kind, childId, limit, cursor }: ToldQueryDto,
  ): Promise<ToldRow[]> {
    const asked = { limit: limit + 1, before: cursor, childId };
    const wants = (each: ToldRow['kind']) =>
      kind === undefined || kind === each || (kind === 'said' && each !== 'noticed');
    // A week is about no single child.
    const wantsWeeks = wants('week') && childId === undefined;
    const [lessons, weeks, noticed] = await Promise.all([
      wants('lesson') ? this.rows.lessons.findNewestFirst(familyId, asked) : [],
      wantsWeeks ? this.rows.weeks.findNewestFirst(familyId, { ...asked, childId: null }) : [],
      wants('noticed') ? this.rows.events.findNewestFirst(familyId, asked) : [],
    ]);
    const all: ToldRow[] = [
      ...lessons.map((row): ToldRow => ({ kind: 'lesson', row })),
      ...weeks.map((row): ToldRow => ({ kind: 'week', row })),
      ...noticed.map((row): ToldRow => ({ kind: 'noticed', row })),
    ];
    return all.sort((a, b) => (a.row.id < b.row.id ? 1 : -1)).slice(0, limit + 1);
  }
}
