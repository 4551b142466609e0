import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { NotificationRound } from './notification-round.entity.js';

/** What one family has on a day, or had in a week. */
export interface FamilyCounts {
  readonly familyId: string;
  /** Lessons that stand in the plan. */
  readonly lessons: number;
  /** Of these, the ones that took place, also in part. */
  readonly done: number;
  /** Tasks that are due; of a week, those that are done. */
  readonly tasks: number;
}

type Round = Pick<NotificationRound, 'kind' | 'timeZone' | 'date'>;

/** A lesson that begins. */
export interface StartingLesson {
  readonly id: string;
  readonly familyId: string;
  readonly date: LocalDate;
  readonly startMinute: number;
  /** Of its family. */
  readonly timeZone: string;
}

/** Minutes of a zone's day, from (included) to (not). */
export interface ZoneWindow {
  readonly timeZone: string;
  readonly date: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What families are told of by the clock, and which of it they were told. */
@Injectable()
export class ToldDaysRepository {
  constructor(private readonly database: Database) {}

  private get rounds() {
    return this.database.manager.getRepository(NotificationRound);
  }

  isDone({ kind, timeZone, date }: Round): Promise<boolean> {
    return this.rounds.existsBy({ kind, timeZone, date });
  }

  async finish(round: Round, told: number): Promise<void> {
    await this.rounds
      .createQueryBuilder()
      .insert()
      .values({ ...round, told })
      .orIgnore()
      .execute();
  }

  /** The zones that families live in. */
  async timeZones(): Promise<string[]> {
    const rows = await this.database.manager.query<{ zone: string }[]>(
      'SELECT DISTINCT time_zone AS zone FROM families ORDER BY zone',
    );
    return rows.map(({ zone }) => zone);
  }

  /** Some of the families of a zone, in the order of their ids, after one of them. */
  async familiesIn(timeZone: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT id FROM families WHERE time_zone = $1 AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT $3`,
      [timeZone, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What families have from one day to another; those that have nothing are left out. */
  counts(
    familyIds: readonly string[],
    { first, last, of }: { first: LocalDate; last: LocalDate; of: 'day' | 'week' },
  ): Promise<FamilyCounts[]> {
    const tasks = of === 'day' ? `status = 'open'` : `status = 'done'`;
    return this.database.manager.query<FamilyCounts[]>(
      `SELECT family_id AS "familyId", sum(lessons)::int AS lessons, sum(done)::int AS done, sum(tasks)::int AS tasks
         FROM (SELECT family_id, count(*) AS lessons, count(*) FILTER (WHERE status IN ('done', 'partly')) AS done, 0 AS tasks
                 FROM items
                WHERE family_id = ANY ($1) AND date BETWEEN $2 AND $3 AND active
                  AND kind = 'lesson' AND status <> 'moved'
                GROUP BY family_id
               UNION ALL
               SELECT family_id, 0, 0, count(*) FROM tasks
                WHERE family_id = ANY ($1) AND due_date BETWEEN $2 AND $3 AND ${tasks}
                GROUP BY family_id) AS counted
        GROUP BY family_id`,
      [[...familyIds], first, last],
    );
  }

  /** The zones of families in which somebody wants to be told that a lesson begins. */
  async zonesThatAskForLessons(): Promise<string[]> {
    const rows = await this.database.manager.query<{ zone: string }[]>(
      `SELECT DISTINCT f.time_zone AS zone FROM families f
        JOIN notification_preferences p ON p.family_id = f.id WHERE p.choices ? 'lesson-starting'`,
    );
    return rows.map(({ zone }) => zone);
  }

  /** Lessons that begin in the window of their family's zone, of families in which somebody wants to be told. */
  lessonsStarting(windows: readonly ZoneWindow[]): Promise<StartingLesson[]> {
    const column = (name: keyof ZoneWindow) => windows.map((window) => window[name]);
    return this.database.manager.query<StartingLesson[]>(
      `SELECT i.id, i.family_id AS "familyId", i.date::text AS date, i.start_minute AS "startMinute", w.zone AS "timeZone"
         FROM unnest($1::text[], $2::date[], $3::int[], $4::int[]) AS w (zone, date, from_minute, to_minute)
         JOIN families f ON f.time_zone = w.zone
         JOIN items i ON i.family_id = f.id AND i.date = w.date
          AND i.start_minute >= w.from_minute AND i.start_minute < w.to_minute
        WHERE f.id IN (SELECT family_id FROM notification_preferences WHERE choices ? 'lesson-starting')
          AND i.active AND i.kind = 'lesson' AND i.status = 'planned'
        ORDER BY i.id`,
      [column('timeZone'), column('date'), column('fromMinute'), column('toMinute')],
    );
  }
}
