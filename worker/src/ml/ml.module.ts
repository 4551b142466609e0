import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { BeginRun } from './begin-run.service.js';
import { DriftRows } from './drift-rows.service.js';
import { EvaluateDrift } from './evaluate-drift.use-case.js';
import { ExperimentWatch } from './experiment-watch.service.js';
import { JudgeWaiting } from './judge-waiting.service.js';
import { LearningCalendar } from './learning-calendar.service.js';
import { MeasureRewards } from './measure-rewards.service.js';
import { MlOutcomes } from './ml-outcomes.service.js';
import { MlProcessor } from './ml.processor.js';
import { MlflowClient } from './mlflow/mlflow-client.service.js';
import { ReportRun } from './mlflow/report-run.use-case.js';
import { RegistryRows } from './registry-rows.service.js';
import { ModelMetrics } from './model-metrics.service.js';
import { LostRuns, RetrainWatch } from './retrain-watch.service.js';
import { RunStore } from './run-store.service.js';
import { SaveVersion } from './save-version.service.js';
import { TrainModels } from './train-models.use-case.js';
import { TrainOne } from './train-one.service.js';
import { Trainer } from './trainer.service.js';
import { TrainingSets } from './training-set.service.js';
import { WhatIsDue } from './what-is-due.service.js';

@Module({
  imports: [QueuesModule],
  providers: [
    BeginRun,
    DriftRows,
    EvaluateDrift,
    ExperimentWatch,
    JudgeWaiting,
    LearningCalendar,
    LostRuns,
    MeasureRewards,
    MlflowClient,
    MlOutcomes,
    MlProcessor,
    ModelMetrics,
    RegistryRows,
    ReportRun,
    RetrainWatch,
    RunStore,
    SaveVersion,
    Trainer,
    TrainingSets,
    TrainModels,
    TrainOne,
    WhatIsDue,
  ],
  exports: [ExperimentWatch, LearningCalendar, RetrainWatch],
})
export class MlModule {}
