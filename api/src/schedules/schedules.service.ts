import { Injectable } from '@nestjs/common';
import type { PageOf, PageQueryDto } from '../http/index.js';
import {
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../persistence/index.js';
import { AppError, VersionConflictError } from '../platform/index.js';
import type { UpdateScheduleDto } from './dto/create-schedule.dto.js';
import { type ScheduleDto, toScheduleDto } from './dto/schedule.dto.js';

@Injectable()
export class SchedulesService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
  ) {}

  async list(familyId: string, { limit, cursor }: PageQueryDto): Promise<PageOf<ScheduleDto>> {
    const { items, nextCursor } = await this.schedules.findNewestFirst(familyId, { limit, cursor });
    const ids = items.flatMap(({ activeVersionId }) => activeVersionId ?? []);
    const versions = await this.versions.findByIds(familyId, ids);
    const active = (row: Schedule): ScheduleVersion | null =>
      versions.find(({ id }) => id === row.activeVersionId) ?? null;
    return { items: items.map((row) => toScheduleDto(row, active(row))), nextCursor };
  }

  async find(familyId: string, id: string): Promise<ScheduleDto> {
    const schedule = await this.row(familyId, id);
    return toScheduleDto(schedule, await this.activeVersion(familyId, schedule));
  }

  async rename(
    familyId: string,
    seen: { id: string; version: number },
    changes: UpdateScheduleDto,
  ): Promise<ScheduleDto> {
    const current = await this.find(familyId, seen.id);
    if (!(await this.schedules.change(familyId, seen, changes)))
      throw new VersionConflictError(current);
    return this.find(familyId, seen.id);
  }

  async remove(familyId: string, seen: { id: string; version: number }): Promise<void> {
    const current = await this.find(familyId, seen.id);
    if (!(await this.schedules.remove(familyId, seen))) throw new VersionConflictError(current);
  }

  private activeVersion(familyId: string, schedule: Schedule): Promise<ScheduleVersion | null> {
    const { activeVersionId } = schedule;
    return activeVersionId === null
      ? Promise.resolve(null)
      : this.versions.findById(familyId, activeVersionId);
  }

  private async row(familyId: string, id: string): Promise<Schedule> {
    const schedule = await this.schedules.findById(familyId, id);
    if (!schedule) throw new AppError('schedule.not-found', 'There is no such schedule.');
    return schedule;
  }
}
