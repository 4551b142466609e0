import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { ExperimentsController } from './experiments.controller.js';
import { ExperimentsService } from './experiments.service.js';
import { ModelFileThreadsService } from './model-file-threads.service.js';
import { ModelFilesService } from './model-files.service.js';
import { ModelsController } from './models.controller.js';
import { ModelsService } from './models.service.js';
import { MonitoringController } from './monitoring.controller.js';
import { MonitoringService } from './monitoring.service.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [ModelsController, RunsController, MonitoringController, ExperimentsController],
  providers: [
    ModelsService,
    ModelFilesService,
    ModelFileThreadsService,
    RunsService,
    MonitoringService,
    ExperimentsService,
  ],
})
export class MlModule {}
