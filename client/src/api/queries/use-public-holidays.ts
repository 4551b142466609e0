import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type HolidayPlace, WHOLE_COUNTRY } from '@/lib/holiday-place';
import { now } from '@/lib/now';
import { addDays, todayIn } from '@/lib/plain-date';
import { refreshPlanningData } from './collection';
import { addPublicHolidays, holidayPlacesQuery, publicHolidaysQuery } from './public-holidays';

const DAYS_AHEAD = 365;

/** The public holidays of the next twelve months, of a place guessed from a time zone, and how they become days off. */
export function usePublicHolidays(timeZone: string, onAdded: (count: number) => void) {
  const queryClient = useQueryClient();
  const places = useQuery(holidayPlacesQuery(timeZone));
  const [chosen, setChosen] = useState<HolidayPlace | null>(null);
  const likely = places.data?.likelyCountry;
  const place = chosen ?? (likely ? { country: likely, region: WHOLE_COUNTRY } : null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const from = todayIn(timeZone, now());
  const range = { from, to: addDays(from, DAYS_AHEAD) };
  const offers = useQuery(publicHolidaysQuery(place && { ...toWire(place), ...range }));
  const dates = (offers.data ?? [])
    .filter(({ isDayOff, startDate }) => !isDayOff && !left.includes(startDate))
    .map(({ startDate }) => startDate);
  const add = useMutation({
    mutationFn: addPublicHolidays,
    onSuccess: ({ items }) => {
      void refreshPlanningData(queryClient);
      onAdded(items.length);
    },
  });
  return {
    countries: places.data?.items,
    failed: [places, offers].find(({ isError, data }) => isError && !data) ?? null,
    place,
    onPlace: (next: HolidayPlace) => {
      setChosen(next);
      setLeft([]);
      add.reset();
    },
    offers: offers.data,
    left,
    onLeave: setLeft,
    count: dates.length,
    error: add.error,
    isAdding: add.isPending,
    onAdd: () => place && add.mutate({ ...toWire(place), dates }),
  };
}

const toWire = ({ country, region }: HolidayPlace) => ({
  country,
  ...(region !== WHOLE_COUNTRY && { region }),
});
