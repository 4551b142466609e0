export { ExperimentResultsReader } from './experiment-results.service.js';
export { Champions, type PresentChampions, type ServedChampion } from './serving-models.service.js';
export { ServingModule } from './serving.module.js';
export { ServedModels, type WeekModels } from './week-models.service.js';
