import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { ChangeRecords } from './change-records.service.js';
import { EvaluationService } from './evaluation.service.js';
import { GenerationRows } from './generation-rows.service.js';
import { GenerationService } from './generation.service.js';
import { ItemRowsService } from './item-rows.service.js';
import { ItemsController } from './items.controller.js';
import { ItemsService } from './items.service.js';
import { MovesService } from './moves.service.js';
import { PlacementService } from './placement.service.js';
import { ReplanController } from './replan.controller.js';
import { ApplyReplanService } from './replan/apply-replan.service.js';
import { MoveItems } from './replan/move-items.service.js';
import { FamilyNames, VersionRows } from './replan/replan-rows.service.js';
import { ReplanService } from './replan/replan.service.js';
import { UndoRows } from './replan/undo-rows.service.js';
import { UndoService } from './replan/undo.service.js';
import { VersionsService } from './replan/versions.service.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';
import { WhyService } from './replan/why.service.js';
import { UnplacedService } from './unplaced.service.js';
import { WeekRowsService } from './week-rows.service.js';
import { WeeksController } from './weeks.controller.js';
import { WeeksService } from './weeks.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [SchedulesController, ReplanController, WeeksController, ItemsController],
  providers: [
    ApplyReplanService,
    ChangeRecords,
    EvaluationService,
    FamilyNames,
    GenerationRows,
    GenerationService,
    ItemRowsService,
    ItemsService,
    MoveItems,
    MovesService,
    PlacementService,
    ReplanService,
    SchedulesService,
    UndoRows,
    UndoService,
    VersionRows,
    VersionsService,
    UnplacedService,
    WeekRowsService,
    WeeksService,
    WhyService,
  ],
  exports: [ItemRowsService, ItemsService],
})
export class SchedulesModule {}
