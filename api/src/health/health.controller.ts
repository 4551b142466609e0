import { Controller, Get, Header, HttpStatus, Res, UseGuards } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { NotRateLimited, Public } from '../http/index.js';
import { HealthDto, LiveDto } from './health.dto.js';
import { HealthService } from './health.service.js';
import { MetricsGuard } from './metrics.guard.js';
import { MetricsService } from './metrics.service.js';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly metrics: MetricsService,
  ) {}

  @Get('health/live')
  @Public()
  @NotRateLimited()
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'up' };
  }

  @Get('health')
  @Public()
  @NotRateLimited()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether requests can be served: database, queue and migrations' })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ type: HealthDto })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthDto> {
    const health = await this.health.check();
    response.status(health.status === 'up' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }

  @Get('metrics')
  @Public()
  @NotRateLimited()
  @UseGuards(MetricsGuard)
  @ApiExcludeEndpoint()
  async prometheus(@Res() response: Response): Promise<void> {
    const text = await this.metrics.registry.metrics();
    response.type(this.metrics.registry.contentType).send(text);
  }
}
