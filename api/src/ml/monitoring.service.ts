import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, todayIn } from '../domain/calendar/index.js';
import { type PageOf, toPageDto } from '../http/index.js';
import { DriftReportRepository, RewardWeekRepository } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import {
  type DriftQueryDto,
  type DriftReportDto,
  type RewardWeeksDto,
  toDriftReportDto,
} from './dto/drift.dto.js';

/** Drift and reward figures of the models that serve. */
@Injectable()
export class MonitoringService {
  constructor(
    private readonly reports: DriftReportRepository,
    private readonly weeks: RewardWeekRepository,
    private readonly clock: Clock,
  ) {}

  async drift(query: DriftQueryDto): Promise<PageOf<DriftReportDto>> {
    return toPageDto(await this.reports.findPage(query, query.kind), toDriftReportDto);
  }

  async rewards(weeks: number): Promise<RewardWeeksDto> {
    const thisMonday = mondayOf(todayIn('UTC', this.clock.now()));
    const rows = await this.weeks.findSince(addDays(thisMonday, -weeks * DAYS_PER_WEEK));
    return {
      items: rows.map(({ monday, versionId, lessons, meanPredicted, meanRealised }) => ({
        monday,
        versionId,
        lessons,
        predicted: meanPredicted,
        realised: meanRealised,
      })),
    };
  }
}
