import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  IfMatchVersion,
  type PageOf,
  PageQueryDto,
  Roles,
  UuidParam,
} from '../http/index.js';
import { JobDto, toJobDto } from '../jobs/dto/job.dto.js';
import { CreateScheduleDto, UpdateScheduleDto } from './dto/create-schedule.dto.js';
import { EvaluationDto } from './explain/dto/evaluation.dto.js';
import { ScheduleDto, SchedulePageDto } from './dto/schedule.dto.js';
import { UnplacedListDto } from './explain/dto/unplaced.dto.js';
import { EvaluateSchedule } from './explain/evaluate-schedule.use-case.js';
import { RequestSchedule } from './generation/request-schedule.use-case.js';
import { SchedulesService } from './schedules.service.js';
import { ListUnplaced } from './explain/list-unplaced.use-case.js';

@ApiTags('schedules')
@Controller('schedules')
export class SchedulesController {
  constructor(
    private readonly schedules: SchedulesService,
    private readonly requesting: RequestSchedule,
    private readonly unplacedLessons: ListUnplaced,
    private readonly evaluating: EvaluateSchedule,
  ) {}

  @Post()
  @HttpCode(202)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({
    summary: 'Ask for a schedule',
    description: 'Answers at once with a job; follow it at the address in `Location`.',
  })
  @ApiAcceptedResponse({
    type: JobDto,
    headers: { Location: { description: 'Where the job is', schema: { type: 'string' } } },
  })
  @ApiProblem('schedule.no-children', 'schedule.no-subjects')
  async generate(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateScheduleDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto> {
    const job = await this.requesting.request(family, body);
    response.location(`/api/v1/jobs/${job.id}`);
    return toJobDto(job);
  }

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The schedules, the newest first' })
  @ApiOkResponse({ type: SchedulePageDto })
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<PageOf<ScheduleDto>> {
    return this.schedules.list(family.id, query);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'A schedule and how it came out' })
  @ApiOkResponse({ type: ScheduleDto })
  @ApiProblem('schedule.not-found')
  find(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ScheduleDto> {
    return this.schedules.find(family.id, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Call a schedule something else' })
  @ApiOkResponse({ type: ScheduleDto })
  @ApiProblem('schedule.not-found')
  rename(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateScheduleDto,
  ): Promise<ScheduleDto> {
    return this.schedules.rename(family.id, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a schedule with all that stands in it' })
  @ApiNoContentResponse()
  @ApiProblem('schedule.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.schedules.remove(family.id, { id, version });
  }

  @Get(':id/unplaced')
  @Roles('viewer')
  @ApiOperation({ summary: 'What did not fit, and why' })
  @ApiOkResponse({ type: UnplacedListDto })
  @ApiProblem('schedule.not-found')
  unplaced(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
  ): Promise<UnplacedListDto> {
    return this.unplacedLessons.list(family.id, id);
  }

  @Get(':id/evaluation')
  @Roles('viewer')
  @ApiOperation({
    summary: 'How the weeks are expected to be rated, and what would raise that most',
    description: 'Says nothing of any week while no model of satisfaction is in use.',
  })
  @ApiOkResponse({ type: EvaluationDto })
  @ApiProblem('schedule.not-found')
  evaluate(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
  ): Promise<EvaluationDto> {
    return this.evaluating.evaluate(family.id, id);
  }
}
