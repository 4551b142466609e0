import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageOf } from '../http/index.js';
import {
  DriftPageDto,
  DriftQueryDto,
  DriftReportDto,
  RewardQueryDto,
  RewardWeeksDto,
} from './dto/drift.dto.js';
import { MonitoringService } from './monitoring.service.js';
import { StewardsList } from './stewards.decorator.js';

@ApiTags('ml')
@Controller('ml')
export class MonitoringController {
  constructor(private readonly monitoring: MonitoringService) {}

  @StewardsList({
    at: 'drift',
    type: DriftPageDto,
    summary: 'How far the data has moved from what each champion knows',
  })
  drift(@Query() query: DriftQueryDto): Promise<PageOf<DriftReportDto>> {
    return this.monitoring.drift(query);
  }

  @StewardsList({
    at: 'rewards',
    type: RewardWeeksDto,
    summary: 'Reward by week: predicted against realised',
  })
  rewards(@Query() query: RewardQueryDto): Promise<RewardWeeksDto> {
    return this.monitoring.rewards(query.weeks);
  }
}
