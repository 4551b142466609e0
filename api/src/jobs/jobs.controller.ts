import { Controller, Get, HttpCode, type MessageEvent, Post, Sse, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import {
  ApiProblem,
  CurrentFamily,
  CurrentUser,
  type FamilyContext,
  Roles,
  type SignedInUser,
  StreamLimitGuard,
  UuidParam,
} from '../http/index.js';
import { JobDto } from './dto/job.dto.js';
import { JobExistsGuard } from './job-exists.guard.js';
import { JobStreamsService } from './job-streams.service.js';
import { JobsService } from './jobs.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly streams: JobStreamsService,
  ) {}

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'How a job stands' })
  @ApiOkResponse({ type: JobDto })
  @ApiProblem('job.not-found')
  find(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<JobDto> {
    return this.jobs.find(family.id, id);
  }

  @Sse(':id/events')
  @UseGuards(JobExistsGuard, StreamLimitGuard)
  @Roles('viewer')
  @ApiOperation({
    summary: 'Follow a job live',
    description:
      'Server-sent events: `progress` with the job each time it changes, at last `done` with the job. One account has a few streams open at a time (429); one whose member is removed or signed out ends.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'A stream of events',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblem('job.not-found')
  follow(
    @CurrentFamily() family: FamilyContext,
    @CurrentUser() { accountId, sessionId }: SignedInUser,
    @UuidParam() jobId: string,
  ): Observable<MessageEvent> {
    return this.streams.follow({ jobId, familyId: family.id, accountId, sessionId });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({ summary: 'Stop a job; one that has ended stays as it is' })
  @ApiOkResponse({ type: JobDto })
  @ApiProblem('job.not-found')
  cancel(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<JobDto> {
    return this.jobs.cancel(family.id, id);
  }
}
