import { Injectable } from '@nestjs/common';
import type { PageOf, PageQueryDto, SeenVersion } from '../http/index.js';
import {
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../persistence/index.js';
import { VersionConflictError } from '../platform/index.js';
import type { UpdateScheduleDto } from './dto/create-schedule.dto.js';
import { type ScheduleDto, toScheduleDto } from './dto/schedule.dto.js';
import { requireSchedule } from './require-schedule.js';

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
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    return toScheduleDto(schedule, await this.versions.findActiveOf(familyId, schedule));
  }

  async rename(
    familyId: string,
    seen: SeenVersion,
    changes: UpdateScheduleDto,
  ): Promise<ScheduleDto> {
    const current = await this.find(familyId, seen.id);
    if (!(await this.schedules.change(familyId, seen, changes)))
      throw new VersionConflictError(current);
    return this.find(familyId, seen.id);
  }

  async remove(familyId: string, seen: SeenVersion): Promise<void> {
    const current = await this.find(familyId, seen.id);
    if (!(await this.schedules.remove(familyId, seen))) throw new VersionConflictError(current);
  }
}
