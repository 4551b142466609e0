import {
  ArrayField,
  BooleanField,
  DateField,
  dateKind,
  StringField,
  TimeZoneField,
} from '../../http/index.js';
import { HolidayDto } from './holiday.dto.js';

/** More than any place has in two years. */
const MOST = 100;

const country = {
  description: 'The country, by its ISO 3166-1 code',
  minimum: 2,
  maximum: 2,
  example: 'DE',
} as const;
const region = {
  description: 'One of its regions, as `GET /public-holidays/places` lists them',
  maximum: 10,
  example: 'BY',
} as const;

export class HolidayRegionDto {
  @StringField(region)
  code: string;

  @StringField({ description: 'As it calls itself', maximum: 120, example: 'Bayern' })
  name: string;
}

export class HolidayCountryDto {
  @StringField(country)
  country: string;

  @ArrayField(() => HolidayRegionDto, {
    description: 'Its regions with holidays of their own; empty where it has none',
    maximum: 100,
  })
  regions: readonly HolidayRegionDto[];
}

export class HolidayPlacesQueryDto {
  @TimeZoneField({
    description: 'The zone from which the country is guessed; the family’s where it is left out',
    optional: true,
  })
  timeZone?: string;
}

export class HolidayPlacesDto {
  @StringField({
    ...country,
    description:
      'The country in which the time zone lies; null where it lies in none that is known',
    nullable: true,
  })
  likelyCountry: string | null;

  @ArrayField(() => HolidayCountryDto, {
    description: 'Every country whose public holidays are known',
    maximum: 300,
  })
  items: readonly HolidayCountryDto[];
}

export class PublicHolidaysQueryDto {
  @StringField(country)
  country: string;

  @StringField({ ...region, optional: true })
  region?: string;

  @DateField({ description: 'First day of the range', example: '2026-12-01' })
  from: string;

  @DateField({ description: 'Last day, at most two years later', example: '2027-11-30' })
  to: string;
}

export class PublicHolidayDto {
  @StringField({ description: 'What it is', maximum: 120, example: 'Christmas Day' })
  title: string;

  @DateField({ description: 'First day', example: '2026-12-25' })
  startDate: string;

  @DateField({ description: 'Last day', example: '2026-12-25' })
  endDate: string;

  @BooleanField({ description: 'True where all its days are days off of the family already' })
  isDayOff: boolean;
}

export class PublicHolidaysDto {
  @ArrayField(() => PublicHolidayDto, { description: 'In order of their days', maximum: MOST })
  items: readonly PublicHolidayDto[];
}

export class AddPublicHolidaysDto {
  @StringField(country)
  country: string;

  @StringField({ ...region, optional: true })
  region?: string;

  @ArrayField(dateKind, {
    description: 'The first days of those to add; what is a day off already is not added twice',
    minimum: 1,
    maximum: MOST,
    repeats: false,
    example: ['2026-12-25', '2026-12-26'],
  })
  dates: readonly string[];
}

export class AddedHolidaysDto {
  @ArrayField(() => HolidayDto, { description: 'The days off that were added', maximum: MOST })
  items: readonly HolidayDto[];
}
