import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../http/index.js';
import type { ItemRows } from '../schedules/items/dto/item.dto.js';
import { ItemDetailsService } from '../schedules/items/item-details.service.js';
import { ItemsService } from '../schedules/items/items.service.js';
import type { SayOfLessonDto } from './dto/lesson-feedback.dto.js';

/** The lessons of which something is said. */
@Injectable()
export class RatedLessons {
  constructor(
    private readonly rows: ItemDetailsService,
    private readonly items: ItemsService,
  ) {}

  one(familyId: string, itemId: string): Promise<ItemRows> {
    return this.rows.one(familyId, itemId);
  }

  byId(familyId: string, itemIds: readonly string[]): Promise<Map<string, ItemRows>> {
    return this.rows.byId(familyId, itemIds);
  }

  /** The minutes of a child are the lesson's own record, so they are told there, as by the tick. */
  async tellMinutes(
    family: FamilyContext,
    { item: { id, version } }: ItemRows,
    entries: readonly SayOfLessonDto[],
  ): Promise<void> {
    const outcomes = entries.flatMap(({ childId, minutes: actualMinutes }) =>
      actualMinutes === undefined ? [] : [{ childId, actualMinutes }],
    );
    if (outcomes.length > 0) await this.items.update(family, { id, version }, { outcomes });
  }
}
