import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { EvaluateSchedule } from './explain/evaluate-schedule.use-case.js';
import { ExplainItem } from './explain/explain-item.use-case.js';
import { ItemReasonsController } from './explain/item-reasons.controller.js';
import { ListUnplaced } from './explain/list-unplaced.use-case.js';
import { RequestSchedule } from './generation/request-schedule.use-case.js';
import { FindFreeTimes } from './items/find-free-times.use-case.js';
import { ItemDetailsService } from './items/item-details.service.js';
import { ItemsController } from './items/items.controller.js';
import { ItemsService } from './items/items.service.js';
import { MoveItem } from './items/move-item.use-case.js';
import { PlaceSearchService } from './items/place-search.service.js';
import { DropLessons } from './ledger/drop-lessons.use-case.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerService } from './ledger/ledger.service.js';
import { ApplyReplan } from './replan/apply-replan.use-case.js';
import { KeepFacts } from './replan/keep-facts.use-case.js';
import { MoveLessons } from './replan/move-lessons.use-case.js';
import { PreviewReplan } from './replan/preview-replan.use-case.js';
import { ReplanController } from './replan/replan.controller.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';
import { NewVersionService } from './versions/new-version.service.js';
import { UndoVersion } from './versions/undo-version.use-case.js';
import { VersionsController } from './versions/versions.controller.js';
import { VersionsService } from './versions/versions.service.js';
import { ConflictsService } from './weeks/conflicts.service.js';
import { MealsOfWeekService } from './weeks/meals-of-week.service.js';
import { WeeksController } from './weeks/weeks.controller.js';
import { WeeksService } from './weeks/weeks.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [
    SchedulesController,
    ReplanController,
    VersionsController,
    WeeksController,
    LedgerController,
    ItemsController,
    ItemReasonsController,
  ],
  providers: [
    ApplyReplan,
    ConflictsService,
    MealsOfWeekService,
    DropLessons,
    LedgerService,
    EvaluateSchedule,
    ExplainItem,
    FindFreeTimes,
    ItemDetailsService,
    ItemsService,
    ListUnplaced,
    MoveItem,
    MoveLessons,
    KeepFacts,
    NewVersionService,
    PlaceSearchService,
    PreviewReplan,
    RequestSchedule,
    SchedulesService,
    UndoVersion,
    VersionsService,
    WeeksService,
  ],
  exports: [ItemDetailsService, ItemsService],
})
export class SchedulesModule {}
