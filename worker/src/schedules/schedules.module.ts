import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { ExplainUnplaced } from './explain/explain-unplaced.use-case.js';
import { GenerateSchedule } from './generate/generate-schedule.use-case.js';
import { LoadGeneration } from './generate/load-generation.use-case.js';
import { SaveSchedule } from './generate/save-schedule.use-case.js';
import { VersionWriter } from './generate/version-writer.js';
import { LearnPreferences } from './learn-preferences.use-case.js';
import { ReconcileLostJobs } from './reconcile-lost-jobs.use-case.js';
import { ReplanSchedule } from './replan/replan-schedule.use-case.js';
import { ScheduleJobOutcomes } from './schedule-job-outcomes.js';
import { SchedulesProcessor } from './schedules.processor.js';

@Module({
  imports: [QueuesModule],
  providers: [
    ExplainUnplaced,
    GenerateSchedule,
    LearnPreferences,
    LoadGeneration,
    ReconcileLostJobs,
    ReplanSchedule,
    SaveSchedule,
    ScheduleJobOutcomes,
    SchedulesProcessor,
    VersionWriter,
  ],
  exports: [ReconcileLostJobs],
})
export class SchedulesModule {}
