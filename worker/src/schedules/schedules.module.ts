import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { ComputePool } from '../compute/compute-pool.service.js';
import { ScheduleJobOutcomes } from './schedule-job-outcomes.service.js';
import { ExplainUnplaced } from './explain/explain-unplaced.use-case.js';
import { ReplanSchedule } from './replan/replan-schedule.use-case.js';
import { ReplanStore } from './replan/replan-store.service.js';
import { GenerateSchedule } from './generate/generate-schedule.use-case.js';
import { GenerationStore } from './generate/generation-store.service.js';
import { LearnPreferences } from './learn-preferences.service.js';
import { PlanningModels } from './planning-models.service.js';
import { LearnedLives } from './learned-lives.service.js';
import { MendLostJobs } from './mend-lost-jobs.use-case.js';
import { VersionWriter } from './generate/version-writer.service.js';
import { SaveSchedule, ScheduleRows } from './generate/save-schedule.service.js';
import { SchedulesProcessor } from './schedules.processor.js';
import { TasteThread } from './taste-thread.service.js';

@Module({
  imports: [QueuesModule],
  providers: [
    ScheduleJobOutcomes,
    ExplainUnplaced,
    GenerateSchedule,
    GenerationStore,
    LearnPreferences,
    LearnedLives,
    PlanningModels,
    MendLostJobs,
    VersionWriter,
    ReplanSchedule,
    ReplanStore,
    SaveSchedule,
    ScheduleRows,
    SchedulesProcessor,
    ComputePool,
    TasteThread,
  ],
  exports: [MendLostJobs],
})
export class SchedulesModule {}
