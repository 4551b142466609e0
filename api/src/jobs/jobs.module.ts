import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { JobStreamsService } from './job-streams.service.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [JobsController],
  providers: [JobsService, JobStreamsService],
})
export class JobsModule {}
