import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, todayIn } from '../domain/calendar/index.js';
import { type FamilyContext, stale } from '../http/index.js';
import {
  Database,
  plannedByOf,
  newId,
  OutboxRepository,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
  type WeekFeedback,
  WeekFeedbackRepository,
} from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import { AskAboutWeek } from './ask-about-week.use-case.js';
import {
  type GiveWeekFeedbackDto,
  toWeekRating,
  type WeekFeedbackDto,
} from './dto/week-feedback.dto.js';

const NOTHING_SAID = {
  stars: null,
  pace: null,
  freeTime: null,
  coreWork: null,
  dayStart: null,
  energy: null,
  comment: null,
  givenAt: null,
  accountId: null,
};

/** How whole weeks were. A family is asked once: an answer, a "not this week" or an erased answer ends it. */
@Injectable()
export class WeekFeedbackService {
  constructor(
    private readonly database: Database,
    private readonly weekFeedback: WeekFeedbackRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly outbox: OutboxRepository,
    private readonly asking: AskAboutWeek,
    private readonly clock: Clock,
  ) {}

  async ofWeek(family: FamilyContext, date: string): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    const row = await this.weekFeedback.findOfWeek(family.id, monday);
    if (row) return { monday, ask: false, rating: toWeekRating(row), version: row.version };
    return { monday, ask: await this.asking.isTime(family, monday), rating: null, version: 0 };
  }

  /** Replaces the rating of the week, if nobody changed it meanwhile. Version 0: there is none yet. */
  say(
    family: FamilyContext,
    { date, version }: { date: string; version: number },
    body: GiveWeekFeedbackDto,
  ): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    if (monday > todayIn(family.timeZone, this.clock.now()))
      throw new AppError('feedback.too-early', 'This week has not begun yet.');
    return this.database.inTransaction(async () => {
      const { stars, answers = {}, comment } = body;
      const plannedBy = plannedByOf(await this.versionOf(family.id, monday));
      const said = {
        ...NOTHING_SAID,
        ...answers,
        ...plannedBy,
        stars,
        comment: comment || null,
        givenAt: this.clock.now(),
        accountId: family.accountId,
      };
      const row = await this.weekFeedback.findOfWeek(family.id, monday);
      const isSaved =
        version === 0
          ? await this.weekFeedback.begin(family.id, { id: newId(), monday, ...said })
          : row !== null &&
            (await this.weekFeedback.change(family.id, { id: row.id, version }, said));
      const after = await this.ofWeek(family, monday);
      if (!isSaved) throw stale(after, 'week');
      // Ids and numbers only: no comment leaves.
      await this.outbox.record(family.id, {
        type: 'feedback.given',
        subjectId: await this.idOf(family.id, monday),
        data: { about: 'week', monday, stars },
      });
      return after;
    });
  }

  /** Puts the question away for good. A rating that was given stays. */
  async dismiss(family: FamilyContext, date: string): Promise<WeekFeedbackDto> {
    const monday = mondayOf(date);
    await this.weekFeedback.begin(family.id, {
      ...NOTHING_SAID,
      id: newId(),
      monday,
      dismissedAt: this.clock.now(),
    });
    return this.ofWeek(family, monday);
  }

  /** Removes the rating. That the family was asked stays known, so that it is not asked again. */
  async forget(family: FamilyContext, seen: { date: string; version: number }): Promise<void> {
    const monday = mondayOf(seen.date);
    const row = await this.weekFeedback.findOfWeek(family.id, monday);
    if (row === null || toWeekRating(row) === null) throw stale(null, 'feedback');
    await this.forgetRow(family, row, seen.version);
  }

  async forgetRow(family: FamilyContext, row: WeekFeedback, version: number): Promise<void> {
    const { id, monday } = row;
    await this.database.inTransaction(async () => {
      const dismissedAt = row.dismissedAt ?? this.clock.now();
      const cleared = { ...NOTHING_SAID, dismissedAt };
      if (!(await this.weekFeedback.change(family.id, { id, version }, cleared)))
        throw stale(await this.ofWeek(family, monday), 'week');
      await this.outbox.record(family.id, {
        type: 'feedback.removed',
        subjectId: id,
        data: { monday },
      });
    });
  }

  /** The version in use in that week; null where nothing is planned. */
  private async versionOf(familyId: string, monday: string): Promise<ScheduleVersion | null> {
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    const [schedule] = await this.schedules.findActiveTouching(familyId, monday, sunday);
    return schedule ? this.versions.findActiveOf(familyId, schedule) : null;
  }

  private async idOf(familyId: string, monday: string): Promise<string> {
    const row = await this.weekFeedback.findOfWeek(familyId, monday);
    if (row === null) throw new Error(`the week of ${monday} must have a row: it was just saved`);
    return row.id;
  }
}
