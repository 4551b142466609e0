export { ExperimentResultsReader } from './experiment-results.service.js';
export {
  ServingModelsLoader,
  type LoadedModels,
  type LoadedModel,
} from './serving-models-loader.service.js';
export { ServingModule } from './serving.module.js';
export { WeekModelsService, type WeekModels } from './week-models.service.js';
