import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, daysBetween } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import type { FamilyContext, FieldError } from '../http/index.js';
import { Database, type Holiday, HolidayRepository } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';
import { toHolidayDto } from './dto/holiday.dto.js';
import type {
  AddedHolidaysDto,
  AddPublicHolidaysDto,
  HolidayPlacesDto,
  PublicHolidaysDto,
  PublicHolidaysQueryDto,
} from './dto/public-holiday.dto.js';
import type { HolidayPlace, PublicHoliday } from './public-holidays.js';

const MOST_WEEKS = 106;

/** Its data are large, and most requests of the api need none of it. */
const library = () => import('./public-holidays.js');

/** Public holidays of a family's country, offered as days off. */
@Injectable()
export class PublicHolidaysService {
  constructor(
    private readonly database: Database,
    private readonly holidays: HolidayRepository,
  ) {}

  async places(timeZone: string): Promise<HolidayPlacesDto> {
    const { countriesOfHolidays, countryOfTimeZone } = await library();
    return { likelyCountry: countryOfTimeZone(timeZone), items: countriesOfHolidays() };
  }

  async list(family: FamilyContext, query: PublicHolidaysQueryDto): Promise<PublicHolidaysDto> {
    refuseWrongRange(query, 'to');
    await refuseUnknownPlace(query);
    const { publicHolidays } = await library();
    const known = await this.holidays.findTouching(family.id, query.from, query.to);
    const items = publicHolidays(query, query).map((holiday) => ({
      ...holiday,
      isDayOff: isDayOff(holiday, known),
    }));
    return { items };
  }

  /** Adds those that are no days off yet, all or none. */
  async add(family: FamilyContext, body: AddPublicHolidaysDto): Promise<AddedHolidaysDto> {
    await refuseUnknownPlace(body);
    const asked = await holidaysOn(body);
    return this.database.holdingFamily(family.id, async () => {
      const [first, last] = [asked[0], asked.at(-1)];
      if (!first || !last) return { items: [] };
      const known = await this.holidays.findTouching(family.id, first.startDate, last.endDate);
      const count = await this.holidays.count(family.id);
      const added: Holiday[] = [];
      for (const holiday of asked.filter((each) => !isDayOff(each, known))) {
        assertRoomFor('holiday', count + added.length);
        added.push(await this.holidays.add(family.id, { ...holiday }));
      }
      return { items: added.map(toHolidayDto) };
    });
  }
}

/** The public holidays that begin on the given days, in order. */
async function holidaysOn(body: AddPublicHolidaysDto): Promise<PublicHoliday[]> {
  const { publicHolidays } = await library();
  const dates = [...body.dates].sort();
  const range = { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
  refuseWrongRange(range, 'dates');
  const offered = publicHolidays(body, range);
  const errors = body.dates.flatMap((date, index): FieldError[] =>
    offered.some(({ startDate }) => startDate === date)
      ? []
      : [notOffered(`dates.${index}`, 'the first day of a public holiday of this place')],
  );
  if (errors.length > 0) throw new InvalidRequestError(errors);
  return offered.filter(({ startDate }) => dates.includes(startDate));
}

async function refuseUnknownPlace(place: HolidayPlace): Promise<void> {
  const { unknownPart } = await library();
  const field = unknownPart(place);
  if (field === undefined) return;
  throw new InvalidRequestError([notOffered(field, 'one that GET /public-holidays/places lists')]);
}

const notOffered = (field: string, what: string): FieldError => ({
  field,
  code: 'not-offered',
  message: `${field} must be ${what}`,
});

/** `field` is the one of the request that holds the range's end. */
function refuseWrongRange({ from, to }: { from: string; to: string }, field: string): void {
  if (to < from) {
    const message = `${field} must not be before from`;
    throw new InvalidRequestError([{ field, code: 'date.order', message }]);
  }
  if (daysBetween(from, to) <= MOST_WEEKS * DAYS_PER_WEEK) return;
  const message = `${field} must span at most ${MOST_WEEKS} weeks`;
  const params = { weeks: MOST_WEEKS };
  throw new InvalidRequestError([{ field, code: 'date.range', params, message }]);
}

/** Whether each of its days lies in a holiday of the family. */
function isDayOff({ startDate, endDate }: PublicHoliday, known: readonly Holiday[]): boolean {
  for (let date = startDate; date <= endDate; date = addDays(date, 1)) {
    if (!known.some((one) => one.startDate <= date && date <= one.endDate)) return false;
  }
  return true;
}
