import {
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Post,
  Sse,
  SseSignal,
  UseGuards,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { from, type Observable } from 'rxjs';
import { ApiProblem, CurrentFamily, type FamilyContext, Roles, UuidParam } from '../http/index.js';
import { JobDto } from './dto/job.dto.js';
import { JobExistsGuard } from './job-exists.guard.js';
import { JobsService } from './jobs.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'How a job stands' })
  @ApiOkResponse({ type: JobDto })
  @ApiProblem('job.not-found')
  find(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<JobDto> {
    return this.jobs.find(family.id, id);
  }

  @Sse(':id/events')
  @UseGuards(JobExistsGuard)
  @Roles('viewer')
  @ApiOperation({
    summary: 'Follow a job live',
    description:
      'Server-sent events: `progress` with the job each time it changes, at last `done` with the job.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'A stream of events',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblem('job.not-found')
  follow(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @SseSignal() signal: AbortSignal,
  ): Observable<MessageEvent> {
    return from(this.jobs.follow(family.id, id, signal));
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
