import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import {
  Database,
  HolidayRepository,
  type Holiday,
  type PageRequest,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import {
  toHolidayDto,
  type CreateHolidayDto,
  type HolidayDto,
  type UpdateHolidayDto,
} from './dto/holiday.dto.js';
import type { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { lastDayBefore, removalErrors } from './removed-fact.js';

@Injectable()
export class HolidaysService {
  constructor(
    private readonly database: Database,
    private readonly holidays: HolidayRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<HolidayDto>> {
    return toPageDto(await this.holidays.findPage(family.id, request), toHolidayDto);
  }

  async get(family: FamilyContext, id: string): Promise<HolidayDto> {
    return toHolidayDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateHolidayDto): Promise<HolidayDto> {
    refuseWrongOrder(body);
    return this.database.holdingFamily(family.id, async () => {
      assertRoomFor('holiday', await this.holidays.count(family.id));
      return toHolidayDto(await this.holidays.add(family.id, { ...body }));
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateHolidayDto,
  ): Promise<HolidayDto> {
    const before = await this.find(family, seen.id);
    if (before.version !== seen.version) throw stale(toHolidayDto(before), 'holiday');
    const { title, startDate, endDate } = body;
    refuseWrongOrder({
      startDate: startDate ?? before.startDate,
      endDate: endDate ?? before.endDate,
    });
    const changed = await this.holidays.change(family.id, seen, { title, startDate, endDate });
    const present = await this.holidays.findById(family.id, seen.id);
    if (!changed || present === null) throw stale(present && toHolidayDto(present), 'holiday');
    return toHolidayDto(present);
  }

  /** Removes it from a day on, so that past weeks keep it, or altogether. */
  async remove(family: FamilyContext, seen: SeenVersion, query: RemoveFactQueryDto): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toHolidayDto(before), 'holiday');
      const errors = removalErrors(query, { until: before.endDate, today });
      if (errors.length > 0) throw new InvalidRequestError(errors);
      const from = query.validFrom ?? today;
      const endDate = query.past === 'removed' ? null : lastDayBefore(before, from);
      if (endDate === null) await this.holidays.remove(family.id, seen);
      else await this.holidays.overwrite(family.id, seen.id, { endDate });
    });
  }

  private async find(family: FamilyContext, id: string): Promise<Holiday> {
    const holiday = await this.holidays.findById(family.id, id);
    if (holiday === null) throw notFound('holiday');
    return holiday;
  }
}

function refuseWrongOrder({ startDate, endDate }: { startDate: string; endDate: string }): void {
  if (endDate >= startDate) return;
  const message = 'endDate must not be before startDate';
  throw new InvalidRequestError([{ field: 'endDate', code: 'date.order', message }]);
}
