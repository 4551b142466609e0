export { ExperimentResultsReader } from './experiment-results-reader.js';
export {
  ServingModelsLoader,
  type LoadedModels,
  type LoadedModel,
} from './serving-models-loader.js';
export { ServingModule } from './serving.module.js';
export { WeekModelsService, type WeekModels } from './week-models.service.js';
