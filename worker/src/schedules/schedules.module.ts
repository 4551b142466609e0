import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { SolverPool } from '../compute/solver-pool.service.js';
import { FailedGenerations } from './failed-generations.service.js';
import { GenerateSchedule } from './generate-schedule.use-case.js';
import { GenerationStore } from './generation-store.service.js';
import { LostJobsService } from './lost-jobs.service.js';
import { SaveSchedule, ScheduleRows } from './save-schedule.service.js';
import { SchedulesProcessor } from './schedules.processor.js';

@Module({
  imports: [QueuesModule],
  providers: [
    FailedGenerations,
    GenerateSchedule,
    GenerationStore,
    LostJobsService,
    SaveSchedule,
    ScheduleRows,
    SchedulesProcessor,
    SolverPool,
  ],
  exports: [LostJobsService],
})
export class SchedulesModule {}
