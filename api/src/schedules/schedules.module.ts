import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { GenerationRows } from './generation-rows.service.js';
import { GenerationService } from './generation.service.js';
import { ItemRowsService } from './item-rows.service.js';
import { ItemsController } from './items.controller.js';
import { ItemsService } from './items.service.js';
import { MovesService } from './moves.service.js';
import { PlacementService } from './placement.service.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';
import { WeekRowsService } from './week-rows.service.js';
import { WeeksController } from './weeks.controller.js';
import { WeeksService } from './weeks.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [SchedulesController, WeeksController, ItemsController],
  providers: [
    GenerationRows,
    GenerationService,
    ItemRowsService,
    ItemsService,
    MovesService,
    PlacementService,
    SchedulesService,
    WeekRowsService,
    WeeksService,
  ],
})
export class SchedulesModule {}
