import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblem, CurrentUser, type SignedInUser, StaffRoles } from '../http/index.js';
import { FailedJobListDto, FailedJobsQueryDto } from './dto/failed-job.dto.js';
import { FailedJobsService } from './failed-jobs.service.js';

const Support = (): MethodDecorator => StaffRoles('support', 'admin');
const FailedJobId = (): MethodDecorator =>
  ApiParam({
    name: 'id',
    description: 'The `id` of the list',
    schema: { type: 'string', example: 'events.01a2b3c4-0000-7000-8000-000000000000' },
  });

@ApiTags('support')
@Controller('support/jobs')
export class FailedJobsController {
  constructor(private readonly failedJobs: FailedJobsService) {}

  @Get()
  @Support()
  @ApiOperation({
    summary: 'The jobs that failed for good',
    description:
      'Those of the queues `schedules`, `events`, `ml` and `default`, as long as these keep them: 30 days, and at most 500 each. The look is recorded.',
  })
  @ApiOkResponse({ type: FailedJobListDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentUser() user: SignedInUser,
    @Query() query: FailedJobsQueryDto,
  ): Promise<FailedJobListDto> {
    return this.failedJobs.list(user, query);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @Support()
  @FailedJobId()
  @ApiOperation({
    summary: 'Do it again, with all its attempts',
    description:
      'A plan that could not be made waits again, as the family asked for it. A re-planning or a training is asked for anew instead. It is recorded who did so.',
  })
  @ApiNoContentResponse({ description: 'It waits in its queue' })
  @ApiProblem('job.not-found', 'job.asked-anew')
  retry(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<void> {
    return this.failedJobs.retry(user, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Support()
  @FailedJobId()
  @ApiOperation({ summary: 'Forget it', description: 'It is recorded who did so.' })
  @ApiNoContentResponse({ description: 'It is no longer in the list' })
  @ApiProblem('job.not-found')
  discard(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<void> {
    return this.failedJobs.discard(user, id);
  }
}
