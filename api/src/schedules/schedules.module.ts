import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { ChangeRecords } from './items/change-records.service.js';
import { EvaluateSchedule } from './explain/evaluate-schedule.use-case.js';
import { GenerationRows } from './generation/generation-rows.service.js';
import { RequestSchedule } from './generation/request-schedule.use-case.js';
import { ItemDetailsService } from './items/item-details.service.js';
import { ItemsController } from './items/items.controller.js';
import { ItemsService } from './items/items.service.js';
import { MoveItem } from './items/move-item.use-case.js';
import { PlacementService } from './items/find-free-times.use-case.js';
import { ReplanController } from './replan/replan.controller.js';
import { ApplyReplan } from './replan/apply-replan.use-case.js';
import { MoveItems } from './versions/new-version.service.js';
import { FamilyNames, VersionRows } from './versions/version-rows.service.js';
import { PreviewReplan } from './replan/preview-replan.use-case.js';
import { UndoRows } from './versions/undo-rows.service.js';
import { UndoVersion } from './versions/undo-version.use-case.js';
import { VersionsService } from './versions/versions.service.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';
import { ExplainItem } from './explain/explain-item.use-case.js';
import { ListUnplaced } from './explain/list-unplaced.use-case.js';
import { WeekRowsService } from './weeks/week-rows.service.js';
import { WeeksController } from './weeks/weeks.controller.js';
import { WeeksService } from './weeks/weeks.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [SchedulesController, ReplanController, WeeksController, ItemsController],
  providers: [
    ApplyReplan,
    ChangeRecords,
    EvaluateSchedule,
    FamilyNames,
    GenerationRows,
    RequestSchedule,
    ItemDetailsService,
    ItemsService,
    MoveItems,
    MoveItem,
    PlacementService,
    PreviewReplan,
    SchedulesService,
    UndoRows,
    UndoVersion,
    VersionRows,
    VersionsService,
    ListUnplaced,
    WeekRowsService,
    WeeksService,
    ExplainItem,
  ],
  exports: [ItemDetailsService, ItemsService],
})
export class SchedulesModule {}
