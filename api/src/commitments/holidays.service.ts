import { Injectable } from '@nestjs/common';
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
import { InvalidRequestError } from '../platform/index.js';
import {
  toHolidayDto,
  type CreateHolidayDto,
  type HolidayDto,
  type UpdateHolidayDto,
} from './dto/holiday.dto.js';

@Injectable()
export class HolidaysService {
  constructor(
    private readonly database: Database,
    private readonly holidays: HolidayRepository,
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

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    if (await this.holidays.remove(family.id, seen)) return;
    const present = await this.holidays.findById(family.id, seen.id);
    throw stale(present && toHolidayDto(present), 'holiday');
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
