import { Global, Module } from '@nestjs/common';
import { ExperimentResultsReader } from './experiment-results-reader.js';
import { ServingModelsLoader } from './serving-models-loader.js';
import { WeekModelsService } from './week-models.service.js';

const services = [ServingModelsLoader, WeekModelsService, ExperimentResultsReader];

/** The models that serve, loaded once for each process. Needs PersistenceModule. */
@Global()
@Module({ providers: services, exports: services })
export class ServingModule {}
