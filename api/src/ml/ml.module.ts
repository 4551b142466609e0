import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { ImportedRows, ModelFilesService } from './model-files.service.js';
import { ModelsController } from './models.controller.js';
import { ModelsService } from './models.service.js';
import { MonitoringController } from './monitoring.controller.js';
import { MonitoringService } from './monitoring.service.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [ModelsController, RunsController, MonitoringController],
  providers: [ModelsService, ModelFilesService, ImportedRows, RunsService, MonitoringService],
})
export class MlModule {}
