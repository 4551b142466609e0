import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { BeginRun } from './train/begin-run.use-case.js';
import { EvaluateDrift } from './drift/evaluate-drift.use-case.js';
import { EvaluateExperiments } from './experiments/evaluate-experiments.use-case.js';
import { EvaluateCandidates } from './train/evaluate-candidates.use-case.js';
import { MeasureRewards } from './drift/measure-rewards.use-case.js';
import { MlJobOutcomes } from './train/ml-job-outcomes.js';
import { MlProcessor } from './ml.processor.js';
import { MlflowClient } from './mlflow/mlflow-client.js';
import { ReportRun } from './mlflow/report-run.use-case.js';
import { ModelMetrics } from './drift/model-metrics.js';
import { BeginDueTraining } from './train/begin-due-training.use-case.js';
import { EndRun } from './train/end-run.use-case.js';
import { SaveVersion } from './train/save-version.use-case.js';
import { TrainModels } from './train/train-models.use-case.js';
import { TrainOneModel } from './train/train-one-model.use-case.js';
import { TrainingSets } from './train/training-sets.js';
import { DueTraining } from './train/due-training.js';

@Module({
  imports: [QueuesModule],
  providers: [
    BeginRun,
    EvaluateDrift,
    EvaluateExperiments,
    EvaluateCandidates,
    MeasureRewards,
    MlflowClient,
    MlJobOutcomes,
    MlProcessor,
    ModelMetrics,
    ReportRun,
    BeginDueTraining,
    EndRun,
    SaveVersion,
    TrainingSets,
    TrainModels,
    TrainOneModel,
    DueTraining,
  ],
  exports: [BeginDueTraining, EvaluateExperiments],
})
export class MlModule {}
