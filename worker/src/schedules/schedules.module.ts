import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { SolverPool } from '../compute/solver-pool.service.js';
import { GenerationOutcomes } from './generation-outcomes.service.js';
import { ExplainUnplaced } from '../replanning/explain-unplaced.use-case.js';
import { ReplanSchedule } from '../replanning/replan-schedule.use-case.js';
import { ReplanStore } from '../replanning/replan-store.service.js';
import { GenerateSchedule } from './generate-schedule.use-case.js';
import { GenerationStore } from './generation-store.service.js';
import { LearnFamilyTaste } from './learn-taste.service.js';
import { PlanningModels } from './planning-models.service.js';
import { LearnedLives } from './learned-lives.service.js';
import { LostJobsService } from './lost-jobs.service.js';
import { NewVersions } from './new-version.service.js';
import { SaveSchedule, ScheduleRows } from './save-schedule.service.js';
import { SchedulesProcessor } from './schedules.processor.js';
import { TasteThread } from './taste-thread.service.js';

@Module({
  imports: [QueuesModule],
  providers: [
    GenerationOutcomes,
    ExplainUnplaced,
    GenerateSchedule,
    GenerationStore,
    LearnFamilyTaste,
    LearnedLives,
    PlanningModels,
    LostJobsService,
    NewVersions,
    ReplanSchedule,
    ReplanStore,
    SaveSchedule,
    ScheduleRows,
    SchedulesProcessor,
    SolverPool,
    TasteThread,
  ],
  exports: [LostJobsService],
})
export class SchedulesModule {}
