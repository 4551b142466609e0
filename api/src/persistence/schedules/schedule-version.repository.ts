import { Injectable } from '@nestjs/common';
import { Database } from '../database.service.js';
import { FamilyRows } from '../family-rows.repository.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** Versions of schedules; written once. */
@Injectable()
export class ScheduleVersionRepository extends FamilyRows<ScheduleVersion> {
  constructor(database: Database) {
    super(database, ScheduleVersion);
  }

  /** What a job has made already, if its first worker died after saving. */
  findByJob(familyId: string, jobId: string): Promise<ScheduleVersion | null> {
    return this.rows.findOneBy({ familyId, jobId });
  }

  /** All versions of a schedule, the first first. */
  listOfSchedule(familyId: string, scheduleId: string): Promise<ScheduleVersion[]> {
    return this.rows.find({ where: { familyId, scheduleId }, order: { number: 'ASC' } });
  }

  async lastNumber(familyId: string, scheduleId: string): Promise<number> {
    return (await this.rows.maximum('number', { familyId, scheduleId })) ?? 0;
  }
}
