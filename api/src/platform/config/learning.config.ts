import { section } from './section.js';
import { address, cron, decimal, flag, integer, optional, text } from './variable.js';

/** When models are trained again, and where a training is reported. */
export class LearningConfig extends section({
  trainsByItself: flag(
    'ML_AUTO_TRAIN',
    'whether trainings begin by themselves: when there is no model yet, by the calendar, on drift, and after enough outcomes',
    true,
  ),
  promotesByItself: flag(
    'ML_AUTO_PROMOTE',
    'whether a model that passed the gate serves at once; if not, a steward promotes it',
    true,
  ),
  trainCron: cron('ML_TRAIN_CRON', 'when the models are trained anew, in UTC', '0 3 * * 1'),
  driftCron: cron('ML_DRIFT_CRON', 'when drift is looked for, in UTC', '0 2 * * 1'),
  retrainAfterOutcomes: integer(
    'ML_RETRAIN_AFTER_OUTCOMES',
    'after how many new outcomes the models are trained early',
    { minimum: 1, maximum: 10_000_000, fallback: 500 },
  ),
  explorationShare: decimal(
    'ML_EXPLORATION_SHARE',
    'part of the weeks that try times little is known of, in families that let them',
    { minimum: 0, maximum: 0.5, fallback: 0.05 },
  ),
  mlflowUrl: optional(
    address('MLFLOW_TRACKING_URI', 'the address of an MLflow server, such as http://mlflow:5000', {
      protocols: ['http', 'https'],
    }),
  ),
  mlflowToken: optional(text('MLFLOW_TRACKING_TOKEN', 'the bearer token of the MLflow server')),
  mlflowExperiment: {
    ...text('MLFLOW_EXPERIMENT_NAME', 'the experiment that trainings are filed under'),
    fallback: { value: 'brightpath' },
  },
}) {}
