import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, todayIn } from '../domain/calendar/index.js';
import { isTimeToAsk } from '../domain/feedback/index.js';
import { type FamilyContext, stale } from '../http/index.js';
import { Database, newId, type WeekFeedback } from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import {
  type SayWeekFeedbackDto,
  toSaidOfWeek,
  type WeekFeedbackDto,
} from './dto/week-feedback.dto.js';
import { FeedbackRecords, FeedbackRows } from './feedback-rows.service.js';
import { RatedWeeks } from './rated-weeks.service.js';

const NOTHING_SAID = {
  stars: null,
  pace: null,
  freeTime: null,
  coreWork: null,
  dayStart: null,
  energy: null,
  comment: null,
  saidAt: null,
  accountId: null,
};

/** How whole weeks were. A family is asked once: an answer, a "not this week" or an erased answer ends it. */
@Injectable()
export class WeekFeedbackService {
  constructor(
    private readonly database: Database,
    private readonly rows: FeedbackRows,
    private readonly records: FeedbackRecords,
    private readonly weeks: RatedWeeks,
    private readonly clock: Clock,
  ) {}

  async ofWeek(family: FamilyContext, date: string): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    const row = await this.rows.weeks.findOfWeek(family.id, monday);
    if (row) return { monday, ask: false, said: toSaidOfWeek(row), version: row.version };
    return { monday, ask: await this.isToAsk(family, monday), said: null, version: 0 };
  }

  /** Replaces what was said of the week, if nobody said something else meanwhile. Version 0: nothing was said yet. */
  say(
    family: FamilyContext,
    { date, version }: { date: string; version: number },
    body: SayWeekFeedbackDto,
  ): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    if (monday > todayIn(family.timeZone, this.clock.now()))
      throw new AppError('feedback.too-early', 'This week has not begun yet.');
    return this.database.inTransaction(async () => {
      const { stars, answers = {}, comment } = body;
      const madeBy = await this.records.madeBy(
        family.id,
        await this.weeks.versionId(family.id, monday),
      );
      const said = {
        ...NOTHING_SAID,
        ...answers,
        ...madeBy,
        stars,
        comment: comment || null,
        saidAt: this.clock.now(),
        accountId: family.accountId,
      };
      const row = await this.rows.weeks.findOfWeek(family.id, monday);
      const isSaved =
        version === 0
          ? await this.rows.weeks.begin(family.id, { id: newId(), monday, ...said })
          : row !== null &&
            (await this.rows.weeks.change(family.id, { id: row.id, version }, said));
      const after = await this.ofWeek(family, monday);
      if (!isSaved) throw stale(after, 'week');
      const told = { subjectId: await this.idOf(family.id, monday), about: 'week', monday, stars };
      await this.records.tell(family.id, 'feedback.given', told);
      return after;
    });
  }

  /** Puts the question away for good. What was said already stays. */
  async dismiss(family: FamilyContext, date: string): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    await this.rows.weeks.begin(family.id, {
      ...NOTHING_SAID,
      id: newId(),
      monday,
      dismissedAt: this.clock.now(),
    });
    return this.ofWeek(family, monday);
  }

  /** Takes back what was said. That the family was asked stays known, so that it is not asked again. */
  async forget(family: FamilyContext, seen: { date: string; version: number }): Promise<void> {
    const monday = mondayOf(seen.date);
    const row = await this.rows.weeks.findOfWeek(family.id, monday);
    if (row === null || toSaidOfWeek(row) === null) throw stale(null, 'feedback');
    await this.forgetRow(family, row, seen.version);
  }

  async forgetRow(family: FamilyContext, row: WeekFeedback, version: number): Promise<void> {
    const { id, monday } = row;
    await this.database.inTransaction(async () => {
      const dismissedAt = row.dismissedAt ?? this.clock.now();
      const cleared = { ...NOTHING_SAID, dismissedAt };
      if (!(await this.rows.weeks.change(family.id, { id, version }, cleared)))
        throw stale(await this.ofWeek(family, monday), 'week');
      await this.records.tell(family.id, 'feedback.removed', { subjectId: id, monday });
    });
  }

  private async isToAsk(family: FamilyContext, monday: string): Promise<boolean> {
    const today = todayIn(family.timeZone, this.clock.now());
    // Cheap first: most weeks that are looked at are nowhere near their end.
    if (today < monday || today >= addDays(monday, 2 * DAYS_PER_WEEK)) return false;
    if (!(await this.weeks.hasLessons(family.id, monday))) return false;
    return isTimeToAsk(await this.weeks.calendar(family.id, monday), monday, today);
  }

  private async idOf(familyId: string, monday: string): Promise<string> {
    const row = await this.rows.weeks.findOfWeek(familyId, monday);
    if (row === null) throw new Error(`the week of ${monday} must have a row: it was just saved`);
    return row.id;
  }
}
