import { Injectable } from '@nestjs/common';
import {
  type PlanProvenance,
  predictedRewards,
  type PredictedRewards,
} from '../../domain/planning/index.js';
import {
  DroppedLessonRepository,
  FamilyPreferencesRepository,
  FeedbackEventRepository,
  ItemRepository,
} from '../../persistence/index.js';
import type { ItemDetails } from '../items/dto/item.dto.js';
import { replanFeedback } from '../items/implicit-feedback.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import type { DecidedMove, Decisions } from './decisions.js';
import { outdated } from './replan-outdated.js';

interface LessonMove extends DecidedMove {
  readonly details: ItemDetails;
  readonly predicted: PredictedRewards;
}

export interface MoveOrder {
  readonly versionId: string;
  readonly decisions: Decisions;
  /** What decided about it. */
  readonly provenance: PlanProvenance;
  /** Who asked for it. */
  readonly accountId: string;
}

/** Moves many lessons in one version: each goes to its new place, or is taken out. */
@Injectable()
export class MoveLessons {
  constructor(
    private readonly details: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly dropped: DroppedLessonRepository,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly preferences: FamilyPreferencesRepository,
  ) {}

  async moveAll(familyId: string, order: MoveOrder): Promise<void> {
    const { versionId, decisions, provenance } = order;
    const moves = await this.movesOf(familyId, decisions.moves, provenance);
    const dropped = await this.details.findByIds(familyId, decisions.dropped);
    await this.recordFeedback(familyId, { moves, dropped: [...dropped.values()] }, order);
    await this.items.checkOverlapsAtCommit();
    await this.items.takeOut(familyId, [...decisions.dropped, ...decisions.takenOut]);
    await this.drop(familyId, [...dropped.values()]);
    for (const [itemId, childIds] of Object.entries(decisions.leftOut))
      await this.items.leaveOut(familyId, itemId, childIds);
    for (const { itemId, adultId } of decisions.handedOver)
      await this.items.overwrite(familyId, itemId, { parentId: adultId });
    for (const move of moves) {
      if (move.standInId) await this.placeAnew(familyId, versionId, move);
      else await this.place(familyId, move);
    }
  }

  /** Each move with its lesson, and what the models expect of it at its new place; nothing where rules moved it. */
  private async movesOf(
    familyId: string,
    moves: readonly DecidedMove[],
    { kind }: PlanProvenance,
  ): Promise<LessonMove[]> {
    const ids = moves.map(({ itemId }) => itemId);
    const found = await this.details.findByIds(familyId, ids);
    const learned = kind === 'learned' ? await this.preferences.find(familyId) : null;
    return moves.map((move) => {
      const details = found.get(move.itemId);
      if (!details) throw outdated();
      const childIds = details.children.map(({ childId }) => childId);
      const { subjectId } = details.item;
      const predicted = predictedRewards(learned, { subjectId, childIds, ...move.to });
      return { ...move, details, predicted };
    });
  }

  /** Keeps the decision in the ledger: what is left out on purpose is not owed. */
  private async drop(familyId: string, lessons: readonly ItemDetails[]): Promise<void> {
    const rows = lessons.flatMap(({ item, children }) =>
      item.kind === 'lesson' && item.subjectId !== null && !item.extra
        ? [
            {
              weekStart: item.wantedWeek,
              subjectId: item.subjectId,
              childIds: children.map(({ childId }) => childId),
              count: 1,
              itemId: item.id,
            },
          ]
        : [],
    );
    await this.dropped.addAll(familyId, rows);
  }

  private async recordFeedback(
    familyId: string,
    { moves, dropped }: { moves: readonly LessonMove[]; dropped: readonly ItemDetails[] },
    { accountId }: MoveOrder,
  ): Promise<void> {
    const lessons = [
      ...moves.map(({ details, to }) => ({ ...details, implicit: () => [replanFeedback(to)] })),
      ...dropped.map((each) => ({ ...each, implicit: () => [replanFeedback(null)] })),
    ];
    await this.feedbackEvents.record(familyId, lessons, accountId);
  }

  private async place(familyId: string, move: LessonMove): Promise<void> {
    const { itemId, to, locked, details, predicted } = move;
    const { date, startMinute, adultId = details.item.parentId } = to;
    const endMinute = startMinute + details.item.minutes;
    const place = { date, startMinute, endMinute, parentId: adultId };
    await this.items.overwrite(familyId, itemId, { ...place, locked });
    await this.items.setPredicted(familyId, itemId, predicted);
  }

  private async placeAnew(familyId: string, versionId: string, move: LessonMove): Promise<void> {
    const { scheduleId, kind, minutes, subjectId, title, wantedWeek, extra } = move.details.item;
    await this.items.setStatus(familyId, move.itemId, 'moved');
    await this.items.addWithChildren(familyId, [
      {
        id: move.standInId ?? undefined,
        scheduleId,
        versionId,
        kind,
        minutes,
        subjectId,
        title,
        wantedWeek,
        extra,
        locked: move.locked,
        date: move.to.date,
        startMinute: move.to.startMinute,
        parentId: move.to.adultId ?? null,
        childIds: move.details.children.map(({ childId }) => childId),
        predicted: move.predicted,
      },
    ]);
  }
}
