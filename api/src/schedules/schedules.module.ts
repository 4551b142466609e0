import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/index.js';
import { UndoHandChange } from './changes/undo-hand-change.use-case.js';
import { RestoreLesson } from './changes/restore-lesson.use-case.js';
import { RestoreDrop } from './changes/restore-drop.use-case.js';
import { KeepHandChange } from './changes/keep-hand-change.use-case.js';
import { HandChangesService } from './changes/hand-changes.service.js';
import { HandChangesController } from './changes/hand-changes.controller.js';
import { FindHostSchedule } from './changes/find-host-schedule.use-case.js';
import { EvaluateSchedule } from './explain/evaluate-schedule.use-case.js';
import { ExplainItem } from './explain/explain-item.use-case.js';
import { ItemReasonsController } from './explain/item-reasons.controller.js';
import { ListUnplaced } from './explain/list-unplaced.use-case.js';
import { RequestSchedule } from './generation/request-schedule.use-case.js';
import { EditLesson } from './items/edit-lesson.use-case.js';
import { DeleteLesson } from './items/delete-lesson.use-case.js';
import { CheckPlace } from './items/check-place.use-case.js';
import { AddLesson } from './items/add-lesson.use-case.js';
import { FindFreeTimes } from './items/find-free-times.use-case.js';
import { FitLesson } from './items/fit-lesson.use-case.js';
import { NameFact } from './items/name-fact.use-case.js';
import { ItemDetailsService } from './items/item-details.service.js';
import { ItemsController } from './items/items.controller.js';
import { ItemsService } from './items/items.service.js';
import { MoveItem } from './items/move-item.use-case.js';
import { PlaceSearchService } from './items/place-search.service.js';
import { ReadLessonByHand } from './items/read-lesson-by-hand.use-case.js';
import { RewriteLesson } from './items/rewrite-lesson.use-case.js';
import { DropLessons } from './ledger/drop-lessons.use-case.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerService } from './ledger/ledger.service.js';
import { ApplyReplan } from './replan/apply-replan.use-case.js';
import { AskReplan } from './replan/ask-replan.use-case.js';
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
import { AcceptFacts } from './weeks/accept-facts.use-case.js';
import { BetterWeekController } from './weeks/better-week.controller.js';
import { ConflictsService } from './weeks/conflicts.service.js';
import { FindBetterWeek } from './weeks/find-better-week.use-case.js';
import { MealsOfWeekService } from './weeks/meals-of-week.service.js';
import { PlanOfWeekService } from './weeks/plan-of-week.service.js';
import { WeeksController } from './weeks/weeks.controller.js';
import { WeeksService } from './weeks/weeks.service.js';
import { TakeBackReplan } from './replan/take-back-replan.use-case.js';
import { TakeUpWishes } from './replan/take-up-wishes.use-case.js';
import { WishesService } from './weeks/wishes.service.js';

@Module({
  imports: [QueuesModule],
  controllers: [
    SchedulesController,
    ReplanController,
    VersionsController,
    WeeksController,
    BetterWeekController,
    LedgerController,
    ItemsController,
    ItemReasonsController,
    HandChangesController,
  ],
  providers: [
    AcceptFacts,
    AddLesson,
    ApplyReplan,
    AskReplan,
    CheckPlace,
    ConflictsService,
    DeleteLesson,
    MealsOfWeekService,
    DropLessons,
    EditLesson,
    LedgerService,
    EvaluateSchedule,
    ExplainItem,
    FindBetterWeek,
    FindFreeTimes,
    FindHostSchedule,
    FitLesson,
    NameFact,
    HandChangesService,
    ItemDetailsService,
    ItemsService,
    ListUnplaced,
    MoveItem,
    MoveLessons,
    KeepFacts,
    KeepHandChange,
    NewVersionService,
    PlaceSearchService,
    PlanOfWeekService,
    PreviewReplan,
    ReadLessonByHand,
    RequestSchedule,
    RestoreDrop,
    RestoreLesson,
    RewriteLesson,
    SchedulesService,
    TakeBackReplan,
    TakeUpWishes,
    UndoHandChange,
    UndoVersion,
    VersionsService,
    WeeksService,
    WishesService,
  ],
  exports: [ItemDetailsService, ItemsService],
})
export class SchedulesModule {}
