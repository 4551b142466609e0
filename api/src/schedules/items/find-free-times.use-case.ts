import { Injectable } from '@nestjs/common';
import { wallClock } from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import type { FreeTimesDto } from './dto/update-item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { PlaceSearchService } from './place-search.service.js';

/** Times to which an item could be moved, by the same rules by which schedules are made. */
@Injectable()
export class FindFreeTimes {
  constructor(
    private readonly items: ItemDetailsService,
    private readonly search: PlaceSearchService,
  ) {}

  async find(family: FamilyContext, itemId: string, limit: number): Promise<FreeTimesDto> {
    const details = await this.items.get(family.id, itemId);
    const { offers } = await this.search.find(family, details, limit);
    const items = offers.map(({ date, startMinute, cost }) => ({
      date,
      startTime: wallClock(startMinute),
      endTime: wallClock(startMinute + details.item.minutes),
      cost: Math.round(cost),
    }));
    return { items };
  }
}
