import { Injectable } from '@nestjs/common';
import { Any, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { addDays, type LocalDate, mondayOf } from '../../domain/calendar/index.js';
import { ratingOfWeek } from '../../domain/feedback/index.js';
import type { PlanningInput } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { byFamily, pagesOf } from '../families-at-once.js';
import { WeekFeedback } from '../feedback/week-feedback.entity.js';
import { PlanningInputRepository, type PlacedItem } from '../planning/planning-input.repository.js';
import type { WeekSummary } from '../schedules/schedule-version.entity.js';
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

  /** The rated weeks that lie wholly within the given days: page by page of families, in their order, oldest first. */
  async *ofFamilies(
    families: readonly TeachingFamily[],
    days: RecordedDays,
  ): AsyncGenerator<RatedWeek[]> {
    for (const page of pagesOf(families)) yield this.ofPage(page, days);
  }

  private async ofPage(
    families: readonly TeachingFamily[],
    { since, before }: RecordedDays,
  ): Promise<RatedWeek[]> {
    const ids = families.map(({ familyId }) => familyId);
    const weeksOf = byFamily(await this.rated(ids, since));
    const asked = families.flatMap(({ familyId, childIds }) => {
      const weeks = weeksOf(familyId).filter(({ monday }) => lastDayOf(monday) < before);
      const [first, last] = [weeks[0], weeks.at(-1)];
      if (!first || !last) return [];
      return [{ familyId, childIds, weeks, first: first.monday, last: lastDayOf(last.monday) }];
    });
    if (asked.length === 0) return [];
    const [inputOf, placedOf, movedOf, summariesOf] = await Promise.all([
      this.planningInputs.loadAll(asked),
      this.planningInputs.placedItemsOfAll(asked),
      this.movedByHand(ids, since),
      this.weekSummaries(ids),
    ]);
    return asked.flatMap(({ childIds, weeks, ...days }) => {
      const { familyId } = days;
      const input = inputOf(days);
      const learners = input.learners.filter(({ id }) => childIds.includes(id));
      const planningInput = { ...input, learners };
      const lessons = placedOf(familyId).flatMap((item) => toLesson(item, childIds));
      const [moved, summaries] = [movedOf(familyId), summariesOf(familyId)];
      return weeks.map(({ monday, rating }) => ({
        familyId,
        monday,
        planningInput,
        lessons: lessons.filter(({ date }) => mondayOf(date) === monday),
        missing: summaries
          .filter(({ weekStart }) => weekStart === monday)
          .reduce((sum, { required, placed }) => sum + Math.max(0, required - placed), 0),
        adjustments: moved.filter(({ date }) => mondayOf(date) === monday).length,
        rating,
      }));
    });
  }

  private async rated(
    familyIds: readonly string[],
    since: LocalDate,
  ): Promise<{ familyId: string; monday: LocalDate; rating: number }[]> {
    const rows = await this.database.manager.getRepository(WeekFeedback).find({
      where: {
        familyId: Any([...familyIds]),
        stars: Not(IsNull()),
        monday: MoreThanOrEqual(since),
      },
      order: { monday: 'ASC' },
    });
    return rows.flatMap(({ familyId, monday, stars, ...answers }) =>
      stars === null ? [] : [{ familyId, monday, rating: ratingOfWeek(stars, answers) }],
    );
  }

  /** Days from which a parent moved a lesson away, once a lesson. */
  private async movedByHand(
    familyIds: readonly string[],
    since: LocalDate,
  ): Promise<(familyId: string) => { date: LocalDate }[]> {
    const rows = await this.database.manager.query<{ familyId: string; date: LocalDate }[]>(
      `SELECT DISTINCT family_id AS "familyId", item_id, to_char(date, 'YYYY-MM-DD') AS date
       FROM feedback_events
       WHERE family_id = ANY($1) AND kind = 'moved' AND moved_by = 'hand' AND date >= $2`,
      [[...familyIds], since],
    );
    return byFamily(rows);
  }

  /** How the weeks came out, by what the versions in use say of them. */
  private async weekSummaries(
    familyIds: readonly string[],
  ): Promise<(familyId: string) => WeekSummary[]> {
    const rows = await this.database.manager.query<{ familyId: string; weeks: WeekSummary[] }[]>(
      `SELECT v.family_id AS "familyId", v.summary -> 'weeks' AS weeks
       FROM schedule_versions v JOIN schedules s ON s.active_version_id = v.id
       WHERE v.family_id = ANY($1)`,
      [[...familyIds]],
    );
    const rowsOf = byFamily(rows);
    return (familyId) => rowsOf(familyId).flatMap(({ weeks }) => weeks);
  }
}

function lastDayOf(monday: LocalDate): LocalDate {
  return addDays(monday, LAST_WEEKDAY);
}

/** The lesson as far as it is of children who may teach. */
function toLesson(item: PlacedItem, childIds: readonly string[]): PlacedItem[] {
  const mine = item.childIds.filter((id) => childIds.includes(id));
  return item.subjectId === null || mine.length === 0 ? [] : [{ ...item, childIds: mine }];
}
