import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  ApiProblem,
  CurrentUser,
  type PageOf,
  type SignedInUser,
  UuidParam,
} from '../http/index.js';
import { RunDto, RunPageDto, RunsQueryDto, StartRunDto } from './dto/run.dto.js';
import { RunsService } from './runs.service.js';
import { Stewards, StewardsList } from './stewards.decorator.js';

@ApiTags('ml')
@Controller('ml/runs')
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  @Post()
  @HttpCode(202)
  @Stewards()
  @ApiOperation({
    summary: 'Train now',
    description: 'Answers at once; follow the run at the address in `Location`. One at a time.',
  })
  @ApiAcceptedResponse({
    type: RunDto,
    headers: { Location: { description: 'Where the run is', schema: { type: 'string' } } },
  })
  @ApiProblem('training.under-way')
  async start(
    @CurrentUser() user: SignedInUser,
    @Body() body: StartRunDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RunDto> {
    const run = await this.runs.start(user, body.kinds);
    response.location(`/api/v1/ml/runs/${run.id}`);
    return run;
  }

  @StewardsList({ type: RunPageDto, summary: 'The trainings, the newest first' })
  list(@Query() query: RunsQueryDto): Promise<PageOf<RunDto>> {
    return this.runs.list(query);
  }

  @Get(':id')
  @Stewards()
  @ApiOperation({ summary: 'How a training stands' })
  @ApiOkResponse({ type: RunDto })
  @ApiProblem('training.not-found')
  find(@UuidParam() id: string): Promise<RunDto> {
    return this.runs.find(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({ summary: 'Stop a training; one that has ended stays as it is' })
  @ApiOkResponse({ type: RunDto })
  @ApiProblem('training.not-found')
  cancel(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<RunDto> {
    return this.runs.cancel(user, id);
  }
}
