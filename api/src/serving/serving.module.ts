import { Global, Module } from '@nestjs/common';
import { ExperimentResultsReader } from './experiment-results.service.js';
import { Champions } from './serving-models.service.js';
import { ServedModels } from './week-models.service.js';

const services = [Champions, ServedModels, ExperimentResultsReader];

/** Which models serve, loaded once for each process. Needs PersistenceModule. */
@Global()
@Module({ providers: services, exports: services })
export class ServingModule {}
