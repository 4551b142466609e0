import { Injectable } from '@nestjs/common';
import { type PlanProvenance, predictedRewards } from '../../domain/planning/index.js';
import {
  DroppedLessonRepository,
  FamilyNamesRepository,
  FamilyPreferencesRepository,
  ItemRepository,
} from '../../persistence/index.js';
import type { Decisions } from './decisions.js';

export interface TakeUpOrder {
  readonly scheduleId: string;
  readonly versionId: string;
  /** Monday of the week that wants the lessons. */
  readonly weekStart: string;
  readonly decisions: Decisions;
  readonly provenance: PlanProvenance;
}

/** Writes what was decided about the open wishes of a week: lessons become others, and new ones come. */
@Injectable()
export class TakeUpWishes {
  constructor(
    private readonly items: ItemRepository,
    private readonly dropped: DroppedLessonRepository,
    private readonly preferences: FamilyPreferencesRepository,
    private readonly names: FamilyNamesRepository,
  ) {}

  /** Before lessons move: they get the minutes and children that they have at their new places. */
  async change(familyId: string, { changed }: Decisions): Promise<void> {
    await this.items.checkOverlapsAtCommit();
    const rows = await this.items.findByIds(familyId, changed.map(({ itemId }) => itemId)); // prettier-ignore
    for (const { itemId, minutes, joined } of changed) {
      const row = rows.find(({ id }) => id === itemId);
      if (!row) continue;
      const endMinute = row.startMinute + minutes;
      await this.items.overwrite(familyId, itemId, { minutes, endMinute });
      await this.items.takeIn(familyId, itemId, joined);
    }
  }

  /** After lessons have moved. */
  async add(familyId: string, order: TakeUpOrder): Promise<void> {
    const { scheduleId, versionId, weekStart, decisions, provenance } = order;
    const names = await this.names.find(familyId);
    const learned = provenance.kind === 'learned' ? await this.preferences.find(familyId) : null;
    await this.items.addWithChildren(
      familyId,
      decisions.added.map(({ lesson, to, locked }) => {
        const { itemId: id, subjectId, childIds, minutes } = lesson;
        const { date, startMinute, adultId = null } = to;
        return {
          id,
          scheduleId,
          versionId,
          kind: 'lesson' as const,
          subjectId,
          title: names.get(subjectId) ?? '',
          wantedWeek: weekStart,
          date,
          startMinute,
          minutes,
          locked,
          parentId: adultId,
          childIds,
          predicted: predictedRewards(learned, { subjectId, childIds, date, startMinute }),
        };
      }),
    );
    await this.dropped.addAll(
      familyId,
      decisions.droppedNew.map(({ itemId: id, subjectId, childIds }) => ({
        id,
        weekStart,
        subjectId,
        childIds: [...childIds],
        count: 1,
        itemId: null,
      })),
    );
  }
}
