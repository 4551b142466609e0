import { durationText } from '@/messages/duration-text';
import { tripStrings as strings } from '@/messages/trips';
import { Checkbox } from '@/ui/checkbox';
import { Field, FieldGroup } from '@/ui/field';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import styles from './meal-fields.module.css';

export interface Companions {
  parentIds: string[];
  childIds: string[];
}

export interface Trip {
  companions: Companions;
  /** False where the adults who go along only bring and fetch. */
  adultsStay: boolean;
  travelBeforeMinutes: number;
  travelAfterMinutes: number;
}

interface Person {
  id: string;
  name: string;
}

export interface TripFieldsProps {
  trip: Trip;
  /** Those who are not in it already; nobody where it is the whole family's. */
  adults: readonly Person[];
  kids: readonly Person[];
  onChange: (next: Partial<Trip>) => void;
  /** The message of a wrong field, by its name. */
  errorAt: (field: keyof Trip) => string | undefined;
}

const WAYS = [0, 5, 10, 15, 20, 25, 30, 40, 45, 60, 75, 90, 120, 180];

/** Who goes along, and the way there and back: in the questionnaire and in settings. */
export function TripFields({ trip, adults, kids, onChange, errorAt }: TripFieldsProps) {
  const { companions, travelBeforeMinutes: there, travelAfterMinutes: back } = trip;
  const set = (next: Partial<Companions>) => onChange({ companions: { ...companions, ...next } });
  return (
    <>
      <People
        label={strings.alongChildren}
        people={kids}
        chosen={companions.childIds}
        error={errorAt('companions')}
        onChange={(childIds) => set({ childIds })}
      />
      <People
        label={strings.alongAdults}
        people={adults}
        chosen={companions.parentIds}
        error={kids.length === 0 ? errorAt('companions') : undefined}
        onChange={(parentIds) => set({ parentIds })}
      />
      {adults.some(({ id }) => companions.parentIds.includes(id)) && (
        <RadioCards
          label={strings.staying}
          options={[
            { value: 'stay', label: strings.stay, description: strings.stayHint },
            { value: 'bring', label: strings.bring, description: strings.bringHint },
          ]}
          value={trip.adultsStay ? 'stay' : 'bring'}
          onValueChange={(value) => onChange({ adultsStay: value === 'stay' })}
        />
      )}
      <div className={styles.pair}>
        <Way
          label={strings.wayThere}
          minutes={there}
          error={errorAt('travelBeforeMinutes')}
          // The way back is as long, until somebody says otherwise.
          onChange={(minutes) =>
            onChange({
              travelBeforeMinutes: minutes,
              ...(back === there && { travelAfterMinutes: minutes }),
            })
          }
        />
        <Way
          label={strings.wayBack}
          minutes={back}
          error={errorAt('travelAfterMinutes')}
          onChange={(minutes) => onChange({ travelAfterMinutes: minutes })}
        />
      </div>
    </>
  );
}

interface PeopleProps {
  label: string;
  people: readonly Person[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

function People({ label, people, chosen, error, onChange }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <Field group label={label} hint={strings.alongHint} error={error}>
      <FieldGroup>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onCheckedChange={(on) =>
              onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </FieldGroup>
    </Field>
  );
}

interface WayProps {
  label: string;
  minutes: number;
  error: string | undefined;
  onChange: (minutes: number) => void;
}

function Way({ label, minutes, error, onChange }: WayProps) {
  const offered = WAYS.includes(minutes) ? WAYS : [...WAYS, minutes].sort((a, b) => a - b);
  return (
    <Select
      label={label}
      options={offered.map((value) => ({
        value: String(value),
        label: value === 0 ? strings.noWay : durationText(value),
      }))}
      value={String(minutes)}
      error={error}
      onValueChange={(value) => onChange(Number(value))}
    />
  );
}
