import { Injectable } from '@nestjs/common';
import {
  type Child,
  ChildRepository,
  type Commitment,
  CommitmentRepository,
  type Holiday,
  HolidayRepository,
  ScheduleRepository,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { toSummaryDto } from '../dto/schedule.dto.js';
import type { WeekScheduleDto } from './dto/week.dto.js';

export interface WeekLife {
  readonly children: readonly Child[];
  readonly commitments: readonly Commitment[];
  readonly holidays: readonly Holiday[];
}

/** What a week shows besides its items. */
@Injectable()
export class WeekRowsService {
  constructor(
    private readonly children: ChildRepository,
    private readonly commitments: CommitmentRepository,
    private readonly holidays: HolidayRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
  ) {}

  async life(familyId: string, first: string, last: string): Promise<WeekLife> {
    const [children, commitments, holidays] = await Promise.all([
      this.children.findAll(familyId),
      this.commitments.findTouching(familyId, first, last),
      this.holidays.findTouching(familyId, first, last),
    ]);
    return { children, commitments, holidays };
  }

  async newestSchedule(
    familyId: string,
    first: string,
    last: string,
  ): Promise<WeekScheduleDto | null> {
    const [schedule] = await this.schedules.findActiveTouching(familyId, first, last);
    if (!schedule?.activeVersionId) return null;
    const version = await this.versions.findById(familyId, schedule.activeVersionId);
    if (!version) return null;
    return {
      id: schedule.id,
      title: schedule.title,
      versionId: version.id,
      summary: toSummaryDto(version.summary),
    };
  }
}
