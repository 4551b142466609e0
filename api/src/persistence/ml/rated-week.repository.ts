import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, mondayOf } from '../../domain/calendar/index.js';
import { ratingOfWeek } from '../../domain/feedback/index.js';
import type { PlanningInput } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { WeekFeedback } from '../feedback/week-feedback.entity.js';
import { PlanningInputRepository, type PlacedItem } from '../planning/planning-input.repository.js';
import { ScheduleVersion } from '../schedules/schedule-version.entity.js';
import type { RecordedDays } from './lesson-record.repository.js';
import type { TeachingFamily } from './training-data.repository.js';

const LAST_WEEKDAY = 6;

/** A week that a parent rated, with its lessons as they were held. Only children whose data may train models are in it. */
export interface RatedWeek {
  readonly familyId: string;
  readonly monday: LocalDate;
  readonly planningInput: PlanningInput;
  readonly lessons: readonly PlacedItem[];
  /** Wanted lessons that found no place. */
  readonly missing: number;
  /** Lessons that a parent moved out of the week. */
  readonly adjustments: number;
  /** 0 to 1. */
  readonly rating: number;
}

/** Reads rated weeks for training. */
@Injectable()
export class RatedWeekRepository {
  constructor(
    private readonly database: Database,
    private readonly planningInputs: PlanningInputRepository,
  ) {}

  /** The rated weeks of one family that lie wholly within the given days, oldest first. */
  async ofFamily(
    { familyId, childIds }: TeachingFamily,
    { since, before }: RecordedDays,
  ): Promise<RatedWeek[]> {
    const rated = await this.rated(familyId, since);
    const whole = rated.filter(({ monday }) => addDays(monday, LAST_WEEKDAY) < before);
    const [first, last] = [whole[0], whole.at(-1)];
    if (!first || !last) return [];
    const end = addDays(last.monday, LAST_WEEKDAY);
    const [planningInput, placed, moved, missing] = await Promise.all([
      this.planningInputs.load(familyId, first.monday, end),
      this.planningInputs.placedItems(familyId, first.monday, end),
      this.movedByHand(familyId, first.monday),
      this.missing(familyId),
    ]);
    const lessons = placed.flatMap((item) => toLesson(item, childIds));
    const learners = planningInput.learners.filter(({ id }) => childIds.includes(id));
    return whole.map(({ monday, rating }) => ({
      familyId,
      monday,
      planningInput: { ...planningInput, learners },
      lessons: lessons.filter(({ date }) => mondayOf(date) === monday),
      missing: missing(monday),
      adjustments: moved.filter((date) => mondayOf(date) === monday).length,
      rating,
    }));
  }

  private async rated(
    familyId: string,
    since: LocalDate,
  ): Promise<{ monday: LocalDate; rating: number }[]> {
    const rows = await this.database.manager
      .getRepository(WeekFeedback)
      .createQueryBuilder('week')
      .where('week.familyId = :familyId AND week.stars IS NOT NULL', { familyId })
      .andWhere('week.monday >= :since', { since })
      .orderBy('week.monday')
      .getMany();
    return rows.flatMap(({ monday, stars, ...answers }) =>
      stars === null ? [] : [{ monday, rating: ratingOfWeek(stars, answers) }],
    );
  }

  /** Days from which a parent moved a lesson away, once a lesson. */
  private async movedByHand(familyId: string, since: LocalDate): Promise<LocalDate[]> {
    const rows = await this.database.manager.query<{ date: LocalDate }[]>(
      `SELECT DISTINCT item_id, to_char(date, 'YYYY-MM-DD') AS date FROM feedback_events
       WHERE family_id = $1 AND kind = 'moved' AND moved_by = 'hand' AND date >= $2`,
      [familyId, since],
    );
    return rows.map(({ date }) => date);
  }

  /** Lessons that found no place in a week, by what the versions in use say of it. */
  private async missing(familyId: string): Promise<(monday: LocalDate) => number> {
    const versions = await this.database.manager
      .getRepository(ScheduleVersion)
      .createQueryBuilder('version')
      .innerJoin('schedules', 'schedule', 'schedule.active_version_id = version.id')
      .where('version.familyId = :familyId', { familyId })
      .getMany();
    return (monday) =>
      versions
        .flatMap(({ summary }) => summary.weeks)
        .filter(({ weekStart }) => weekStart === monday)
        .reduce((sum, { required, placed }) => sum + Math.max(0, required - placed), 0);
  }
}

/** The lesson as far as it is of children who may teach. */
function toLesson(item: PlacedItem, childIds: readonly string[]): PlacedItem[] {
  const mine = item.childIds.filter((id) => childIds.includes(id));
  return item.subjectId === null || mine.length === 0 ? [] : [{ ...item, childIds: mine }];
}
