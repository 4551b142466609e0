import { Injectable } from '@nestjs/common';
import type { FactsOfWeeks } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import type { PlaceRecord } from './place-record.js';
import type { Schedule } from './schedule.entity.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** Versions of schedules; written once, and given their layout when the next one replaces them. */
@Injectable()
export class ScheduleVersionRepository extends FamilyRowsRepository<ScheduleVersion> {
  constructor(database: Database) {
    super(database, ScheduleVersion);
  }

  /** What a job has made already, if its first worker died after saving. */
  findByJob(familyId: string, jobId: string): Promise<ScheduleVersion | null> {
    return this.rows.findOneBy({ familyId, jobId });
  }

  /** The version a schedule has in use; null where nothing is planned in it yet. */
  async findActiveOf(
    familyId: string,
    { activeVersionId }: Pick<Schedule, 'activeVersionId'>,
  ): Promise<ScheduleVersion | null> {
    return activeVersionId === null ? null : this.findById(familyId, activeVersionId);
  }

  /** The version that another was made from. */
  async findBaseOf(
    familyId: string,
    { baseVersionId }: Pick<ScheduleVersion, 'baseVersionId'>,
  ): Promise<ScheduleVersion | null> {
    return baseVersionId === null ? null : this.findById(familyId, baseVersionId);
  }

  /** All versions of a schedule, the first first. */
  listOfSchedule(familyId: string, scheduleId: string): Promise<ScheduleVersion[]> {
    return this.rows.find({ where: { familyId, scheduleId }, order: { number: 'ASC' } });
  }

  async lastNumber(familyId: string, scheduleId: string): Promise<number> {
    return (await this.rows.maximum('number', { familyId, scheduleId })) ?? 0;
  }

  async keepLayout(familyId: string, id: string, layout: readonly PlaceRecord[]): Promise<void> {
    await this.rows.update({ familyId, id }, { layout: [...layout] });
  }

  /** Notes that the plan of a week stays as it is with the facts that hold now. */
  async acceptFacts(familyId: string, id: string, facts: FactsOfWeeks): Promise<void> {
    await this.database.manager.query(
      `UPDATE schedule_versions SET week_facts = week_facts || $3::jsonb
       WHERE family_id = $1 AND id = $2`,
      [familyId, id, JSON.stringify(facts)],
    );
  }

  /** Adds what was found out about a version after it was made. */
  async addDiagnostics(familyId: string, id: string, found: Readonly<Record<string, unknown>>) {
    await this.database.manager.query(
      `UPDATE schedule_versions SET diagnostics = diagnostics || $3::jsonb
       WHERE family_id = $1 AND id = $2`,
      [familyId, id, JSON.stringify(found)],
    );
  }
}
