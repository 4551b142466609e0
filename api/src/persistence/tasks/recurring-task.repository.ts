import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { Family } from '../families/family.entity.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { RecurringTask } from './recurring-task.entity.js';

/** How far the tasks of a series are made. */
export type Made = Pick<RecurringTask, 'id' | 'madeUntil' | 'madeCount'>;

@Injectable()
export class RecurringTaskRepository extends FamilyRowsRepository<RecurringTask> {
  constructor(database: Database) {
    super(database, RecurringTask);
  }

  /**
   * Series of every family whose tasks are not made up to a day, those furthest behind first. Call it inside a
   * transaction: the rows are held, and a second worker passes over them.
   */
  takeBehind(day: LocalDate, limit: number): Promise<RecurringTask[]> {
    return this.rows
      .createQueryBuilder('series')
      .where('series.pausedSince IS NULL')
      .andWhere('(series.madeUntil IS NULL OR series.madeUntil < :day)', { day })
      .orderBy('series.madeUntil', 'ASC', 'NULLS FIRST')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** The zones of families, by their ids. */
  async zonesOf(familyIds: readonly string[]): Promise<Map<string, string>> {
    const families = await this.database.manager
      .getRepository(Family)
      .find({ where: { id: In([...familyIds]) }, select: { id: true, timeZone: true } });
    return new Map(families.map(({ id, timeZone }) => [id, timeZone]));
  }

  /** Keeps how far several series are made, in one statement. It is no change by a person: the versions stay. */
  async keepMade(made: readonly Made[]): Promise<void> {
    if (made.length === 0) return;
    await this.database.manager.query(
      `UPDATE recurring_tasks SET made_until = made.until, made_count = made.count
       FROM unnest($1::uuid[], $2::date[], $3::integer[]) AS made(id, until, count)
       WHERE recurring_tasks.id = made.id`,
      [
        made.map(({ id }) => id),
        made.map(({ madeUntil }) => madeUntil),
        made.map(({ madeCount }) => madeCount),
      ],
    );
  }
}
