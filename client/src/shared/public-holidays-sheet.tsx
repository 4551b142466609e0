import type { ReactNode } from 'react';
import { formatDate } from '@/lib/format';
import { type HolidayPlace, WHOLE_COUNTRY } from '@/lib/holiday-place';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Checkbox } from '@/ui/checkbox';
import { Sheet } from '@/ui/dialog';
import styles from './public-holidays-sheet.module.css';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';

const strings = familyStrings.publicHolidays;

interface HolidayCountry {
  country: string;
  regions: readonly { code: string; name: string }[];
}

interface PublicHoliday {
  title: string;
  startDate: string;
  isDayOff: boolean;
}

export interface PublicHolidaysSheetProps {
  countries: readonly HolidayCountry[] | undefined;
  place: HolidayPlace | null;
  onPlace: (place: HolidayPlace) => void;
  offers: readonly PublicHoliday[] | undefined;
  /** The first days of those that are left out. */
  left: readonly string[];
  onLeave: (left: readonly string[]) => void;
  /** In place of what could not be loaded. */
  failed: ReactNode;
  /** Why the last try to add them failed. */
  refusal: string | null;
  /** How many become days off. */
  count: number;
  isAdding: boolean;
  onAdd: () => void;
  onClose: () => void;
}

/** The public holidays of a place, and which of them become days off. */
export function PublicHolidaysSheet(props: PublicHolidaysSheetProps) {
  const { countries, place, offers, failed, refusal, count, onClose } = props;
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
            disabled={count === 0}
            busy={props.isAdding}
            onClick={props.onAdd}
          >
            {strings.add({ count })}
          </Button>
        </>
      }
    >
      {!countries && !failed && <Skeleton shape="row" count={4} />}
      {countries && (
        <div className={styles.form}>
          <PlaceFields countries={countries} place={place} onChange={props.onPlace} />
          {refusal !== null && (
            <Callout tone="stop" live="alert">
              {refusal}
            </Callout>
          )}
          {place === null && <p className={styles.empty}>{strings.chooseFirst}</p>}
          {place && !offers && !failed && <Skeleton shape="row" count={6} />}
          {offers && <Offers offers={offers} left={props.left} onLeave={props.onLeave} />}
        </div>
      )}
      {failed}
    </Sheet>
  );
}

interface PlaceFieldsProps {
  countries: readonly HolidayCountry[];
  place: HolidayPlace | null;
  onChange: (place: HolidayPlace) => void;
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
        onValueChange={(country) => onChange({ country, region: WHOLE_COUNTRY })}
      />
      {place && regions.length > 0 && (
        <Select
          label={strings.region}
          options={[
            { value: WHOLE_COUNTRY, label: strings.wholeCountry },
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
  offers: readonly PublicHoliday[];
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
