import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { Schedule } from './schedule.entity.js';

/** A family's timetables. */
@Injectable()
export class ScheduleRepository extends FamilyRowsRepository<Schedule> {
  constructor(database: Database) {
    super(database, Schedule);
  }

  /** A part of the schedules, the newest first. */
  async findNewestFirst(familyId: string, { limit, cursor }: PageRequest): Promise<Page<Schedule>> {
    const where = this.of(familyId, cursor ? { id: LessThan(cursor) } : {});
    const rows = await this.rows.find({ where, order: { id: 'DESC' }, take: limit + 1 });
    return toPage(rows, limit);
  }

  /** Active schedules that share a day with the range, both ends included; the one changed last comes first. */
  findActiveTouching(familyId: string, first: string, last: string): Promise<Schedule[]> {
    return this.rows.find({
      where: {
        familyId,
        status: 'active',
        startDate: LessThanOrEqual(last),
        endDate: MoreThanOrEqual(first),
      },
      // Ids count with time, and a version is made by each change of the whole.
      order: { activeVersionId: { direction: 'DESC', nulls: 'LAST' }, id: 'DESC' },
    });
  }

  /** Sets what the system itself decides, such as the active version. The version counts on. */
  async set(
    familyId: string,
    id: string,
    changes: Partial<Pick<Schedule, 'activeVersionId' | 'status' | 'childIds' | 'subjectIds'>>,
  ): Promise<void> {
    await this.rows.update({ familyId, id }, changes);
  }

  /**
   * Archives active schedules of which nothing is in use any more: newer ones took all their days over, or they were
   * undone. One whose lessons all went to other weeks stays, for its weeks were planned and are owed.
   */
  async archiveEmpty(familyId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE schedules s SET status = 'archived', version = version + 1
       WHERE s.family_id = $1 AND s.status = 'active'
       AND NOT EXISTS (SELECT 1 FROM items i WHERE i.schedule_id = s.id AND i.active)
       AND (EXISTS (SELECT 1 FROM schedules t WHERE t.family_id = s.family_id AND t.id <> s.id
         AND t.status = 'active' AND t.active_version_id > s.active_version_id
         AND date_trunc('week', t.start_date) <= s.start_date
         AND date_trunc('week', t.end_date) + interval '6 days' >= s.end_date)
       OR NOT EXISTS (SELECT 1 FROM schedule_versions v WHERE v.id = s.active_version_id
         AND v.wants <> '[]'))`,
      [familyId],
    );
  }

  /** Brings schedules back that were archived and have something in use again. */
  async reviveUsed(familyId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE schedules s SET status = 'active', version = version + 1
       WHERE s.family_id = $1 AND s.status = 'archived'
       AND EXISTS (SELECT 1 FROM items i WHERE i.schedule_id = s.id AND i.active)`,
      [familyId],
    );
  }

  /** Takes a removed child out of the lists of every schedule. */
  async forgetChild(familyId: string, childId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE schedules SET child_ids = array_remove(child_ids, $2)
       WHERE family_id = $1 AND $2 = ANY (child_ids)`,
      [familyId, childId],
    );
  }

  /** Takes a removed subject out of the lists of every schedule. */
  async forgetSubject(familyId: string, subjectId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE schedules SET subject_ids = array_remove(subject_ids, $2)
       WHERE family_id = $1 AND $2 = ANY (subject_ids)`,
      [familyId, subjectId],
    );
  }
}
