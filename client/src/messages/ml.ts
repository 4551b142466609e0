import * as messages from './en/ml';
import * as experiments from './en/ml-experiments';
import * as features from './en/ml-features';
import * as models from './en/ml-models';
import { messagesOf } from './i18n';

export const mlStrings = {
  ...messagesOf('ml', messages.ml),
  models: messagesOf('mlModels', models.mlModels),
  features: messagesOf('mlFeatures', features.mlFeatures),
  experiments: messagesOf('mlExperiments', experiments.mlExperiments),
};
