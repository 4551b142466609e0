import { Injectable } from '@nestjs/common';
import {
  ChildRepository,
  ItemRepository,
  JobRepository,
  ParentRepository,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
  SubjectRepository,
} from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';
import { type ScheduleDto, toScheduleDto, toVersionDto } from '../dto/schedule.dto.js';
import type { NewVersionDto } from '../replan/dto/replan.dto.js';
import type { Names } from '../explain/sentences.js';

/** The rows a schedule's versions consist of. */
@Injectable()
export class VersionRows {
  constructor(
    readonly schedules: ScheduleRepository,
    readonly versions: ScheduleVersionRepository,
    readonly items: ItemRepository,
    readonly jobs: JobRepository,
  ) {}

  async schedule(familyId: string, id: string): Promise<Schedule> {
    const schedule = await this.schedules.findById(familyId, id);
    if (!schedule) throw new AppError('schedule.not-found', 'There is no such schedule.');
    return schedule;
  }

  async activeVersion(familyId: string, schedule: Schedule): Promise<ScheduleVersion | null> {
    const { activeVersionId } = schedule;
    return activeVersionId === null ? null : this.versions.findById(familyId, activeVersionId);
  }

  /** The version that another was made from. */
  async baseOf(familyId: string, version: ScheduleVersion): Promise<ScheduleVersion | null> {
    const { baseVersionId } = version;
    return baseVersionId === null ? null : this.versions.findById(familyId, baseVersionId);
  }

  /** The schedule with its new version, as it is answered after a change. */
  async answer(familyId: string, scheduleId: string): Promise<NewVersionDto> {
    const row = await this.schedule(familyId, scheduleId);
    const active = await this.activeVersion(familyId, row);
    if (!active) throw new RangeError(`schedule ${scheduleId} must have a version in use`);
    const schedule: ScheduleDto = toScheduleDto(row, active);
    return { schedule, version: toVersionDto(active) };
  }
}

/** Whom and what a family's sentences speak of. */
@Injectable()
export class FamilyNames {
  constructor(
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly subjects: SubjectRepository,
  ) {}

  async load(familyId: string) {
    const [children, parents, subjects] = await Promise.all([
      this.children.findAll(familyId),
      this.parents.findAll(familyId),
      this.subjects.findAll(familyId),
    ]);
    const names: Names = new Map(
      [...children, ...parents, ...subjects].map(({ id, name }) => [id, name]),
    );
    return { children, parents, subjects, names };
  }
}
