import { Injectable } from '@nestjs/common';
import type { UnplacedLessons } from '../domain/planning/index.js';
import type { PageOf, PageQueryDto } from '../http/index.js';
import {
  ChildRepository,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
  SubjectRepository,
} from '../persistence/index.js';
import { AppError, VersionConflictError } from '../platform/index.js';
import type { UpdateScheduleDto } from './dto/create-schedule.dto.js';
import { type ScheduleDto, toScheduleDto } from './dto/schedule.dto.js';
import type { UnplacedDto, UnplacedListDto } from './dto/unplaced.dto.js';
import { unplacedText } from './unplaced-text.js';

@Injectable()
export class SchedulesService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly children: ChildRepository,
    private readonly subjects: SubjectRepository,
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

  /** What did not fit into the version in use, week by week, with reasons by name. */
  async unplaced(familyId: string, id: string): Promise<UnplacedListDto> {
    const schedule = await this.row(familyId, id);
    const version = await this.activeVersion(familyId, schedule);
    const records = (version?.diagnostics.unplaced ?? []) as readonly UnplacedLessons[];
    const [children, subjects] = await Promise.all([
      this.children.findAll(familyId),
      this.subjects.findAll(familyId),
    ]);
    const names = new Map([...children, ...subjects].map((row) => [row.id, row.name]));
    return { items: records.map((record) => toUnplacedDto(record, names)) };
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

function toUnplacedDto(record: UnplacedLessons, names: ReadonlyMap<string, string>): UnplacedDto {
  return {
    ...record,
    subjectName: names.get(record.subjectId) ?? 'A subject that is gone',
    reasons: record.reasons.map(({ code, params }) => {
      const child = names.get(params.childId ?? '') ?? 'your child';
      return { code, params: { ...params }, message: unplacedText(code, child) };
    }),
  };
}
