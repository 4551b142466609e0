import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HolidayCountryDto, PublicHolidayDto } from '@/api/generated/types.gen';
import { problemText } from '@/api/problem-text';
import { refreshPlanningData } from '@/api/queries/collection';
import {
  addPublicHolidays,
  holidayPlacesQuery,
  publicHolidaysQuery,
} from '@/api/queries/public-holidays';
import { useFamily } from '@/api/session';
import { formatDate } from '@/lib/format';
import { now } from '@/lib/now';
import { addDays, todayIn } from '@/lib/plain-date';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Checkbox } from '@/ui/checkbox';
import { Sheet } from '@/ui/dialog';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { LoadFailed } from './load-failed';
import styles from './rows.module.css';

const strings = familyStrings.publicHolidays;

/** Stands for a country without a region, since a list of choices has no empty value. */
const WHOLE = 'whole';
const DAYS_AHEAD = 365;

interface Place {
  country: string;
  region: string;
}

/** The public holidays of a place, and which of them become days off. */
export function PublicHolidaysSheet({ onClose }: { onClose: () => void }) {
  const places = useQuery(holidayPlacesQuery);
  const [chosen, setChosen] = useState<Place | null>(null);
  const likely = places.data?.likelyCountry;
  const place = chosen ?? (likely ? { country: likely, region: WHOLE } : null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const offers = usePublicHolidays(place);
  const dates = (offers.data ?? [])
    .filter(({ isDayOff, startDate }) => !isDayOff && !left.includes(startDate))
    .map(({ startDate }) => startDate);
  const add = useAdd(onClose);

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={strings.title}
      description={strings.intro}
      footer={
        <>
          <Button onClick={onClose}>{familyStrings.cancel}</Button>
          <Button
            variant="primary"
            disabled={dates.length === 0}
            busy={add.isPending}
            onClick={() => place && add.mutate({ ...toWire(place), dates })}
          >
            {strings.add({ count: dates.length })}
          </Button>
        </>
      }
    >
      {places.isPending && <Skeleton shape="row" count={4} />}
      {places.isError && <LoadFailed title={strings.loadFailed} query={places} />}
      {places.data && (
        <div className={styles.form}>
          <PlaceFields
            countries={places.data.items}
            place={place}
            onChange={(next) => {
              setChosen(next);
              setLeft([]);
              add.reset();
            }}
          />
          {add.isError && (
            <Callout tone="stop" live="alert">
              {problemText(add.error)}
            </Callout>
          )}
          {place === null && <p className={styles.empty}>{strings.chooseFirst}</p>}
          {place && offers.isPending && <Skeleton shape="row" count={6} />}
          {offers.isError && <LoadFailed title={strings.loadFailed} query={offers} />}
          {offers.data && <Offers offers={offers.data} left={left} onLeave={setLeft} />}
        </div>
      )}
    </Sheet>
  );
}

/** Those of the next twelve months, once a place is known. */
function usePublicHolidays(place: Place | null) {
  const { timeZone } = useFamily();
  const from = todayIn(timeZone, now());
  const range = { from, to: addDays(from, DAYS_AHEAD) };
  return useQuery(publicHolidaysQuery(place && { ...toWire(place), ...range }));
}

const toWire = ({ country, region }: Place) => ({
  country,
  ...(region !== WHOLE && { region }),
});

function useAdd(onDone: () => void) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: addPublicHolidays,
    onSuccess: ({ items }) => {
      void refreshPlanningData(queryClient);
      showToast({ title: strings.added({ count: items.length }) });
      onDone();
    },
  });
}

interface PlaceFieldsProps {
  countries: readonly HolidayCountryDto[];
  place: Place | null;
  onChange: (place: Place) => void;
}

function PlaceFields({ countries, place, onChange }: PlaceFieldsProps) {
  const names = new Intl.DisplayNames(undefined, { type: 'region' });
  const options = countries
    .map(({ country }) => ({ value: country, label: names.of(country) ?? country }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const regions = countries.find(({ country }) => country === place?.country)?.regions ?? [];
  return (
    <>
      <Select
        label={strings.country}
        options={options}
        value={place?.country}
        placeholder={strings.chooseCountry}
        onValueChange={(country) => onChange({ country, region: WHOLE })}
      />
      {place && regions.length > 0 && (
        <Select
          label={strings.region}
          options={[
            { value: WHOLE, label: strings.wholeCountry },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={place.region}
          onValueChange={(region) => onChange({ country: place.country, region })}
        />
      )}
    </>
  );
}

interface OffersProps {
  offers: readonly PublicHolidayDto[];
  /** The first days of those that are left out. */
  left: readonly string[];
  onLeave: (left: readonly string[]) => void;
}

function Offers({ offers, left, onLeave }: OffersProps) {
  if (offers.length === 0) return <p className={styles.empty}>{strings.none}</p>;
  return (
    <>
      {offers.every(({ isDayOff }) => isDayOff) && <Callout>{strings.allAreOff}</Callout>}
      <ul>
        {offers.map(({ title, startDate, isDayOff }) => (
          <li key={`${startDate} ${title}`}>
            <Checkbox
              label={title}
              description={isDayOff ? strings.isDayOff : formatDate(startDate)}
              checked={isDayOff || !left.includes(startDate)}
              disabled={isDayOff}
              onCheckedChange={(isChosen) =>
                onLeave(isChosen ? left.filter((date) => date !== startDate) : [...left, startDate])
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
