import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PageOf, StaffRoles } from '../http/index.js';
import {
  DriftPageDto,
  DriftQueryDto,
  DriftReportDto,
  RewardQueryDto,
  RewardWeeksDto,
} from './dto/drift.dto.js';
import { MonitoringService } from './monitoring.service.js';

@ApiTags('ml')
@Controller('ml')
export class MonitoringController {
  constructor(private readonly monitoring: MonitoringService) {}

  @Get('drift')
  @StaffRoles('steward', 'admin')
  @ApiOperation({ summary: 'How far the data has moved from what each champion knows' })
  @ApiOkResponse({ type: DriftPageDto })
  drift(@Query() query: DriftQueryDto): Promise<PageOf<DriftReportDto>> {
    return this.monitoring.drift(query);
  }

  @Get('rewards')
  @StaffRoles('steward', 'admin')
  @ApiOperation({ summary: 'Reward by week: predicted against realised' })
  @ApiOkResponse({ type: RewardWeeksDto })
  rewards(@Query() query: RewardQueryDto): Promise<RewardWeeksDto> {
    return this.monitoring.rewards(query.weeks);
  }
}
