import { queryOptions, skipToken } from '@tanstack/react-query';
import type { AddPublicHolidaysDto } from '../generated/types.gen';
import { http } from '../http';
import { holidays } from './family';

/** Whose public holidays, and from when until when. */
export interface PublicHolidaysQuery {
  country: string;
  region?: string;
  from: string;
  to: string;
}

// Beneath the family's days off: whatever changes these changes what is offered.
const key = [...holidays.key, 'public'];

export const holidayPlacesQuery = (timeZone: string) =>
  queryOptions({
    queryKey: [...key, 'places', timeZone],
    queryFn: ({ signal }) => http.get('/public-holidays/places', { query: { timeZone }, signal }),
  });

/** Asks for nothing while no place is known. */
export const publicHolidaysQuery = (query: PublicHolidaysQuery | null) =>
  queryOptions({
    queryKey: [...key, query],
    queryFn: query
      ? async ({ signal }) =>
          (await http.get('/public-holidays', { query: { ...query }, signal })).items
      : skipToken,
  });

export const addPublicHolidays = (body: AddPublicHolidaysDto) =>
  http.post('/public-holidays', { body });
