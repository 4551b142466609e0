import { useState } from 'react';
import { mealStrings as strings } from '@/messages/meals';
import { type MealFacts, withinWindow } from './meal-text';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceChips } from '@/ui/choice-chips';
import { NumberField, TextField, TimeField } from '@/ui/text-field';
import { USUAL_MEALS, type MealKind } from './usual-meals';
import styles from './meal-fields.module.css';

const KINDS = [...(Object.keys(USUAL_MEALS) as MealKind[]), 'other'] as const;

export interface MealFieldsProps {
  meal: MealFacts;
  onChange: (next: Partial<MealFacts>) => void;
  /** The message of a wrong field, by its name. */
  errorAt: (field: keyof MealFacts) => string | undefined;
}

/** Which meal, when, for how long, where it may move to, and who eats with whom: in the questionnaire and in settings. */
export function MealFields({ meal, onChange, errorAt }: MealFieldsProps) {
  const named = KINDS.find((each) => each !== 'other' && strings.kinds[each] === meal.title);
  // A name of one's own may become that of a usual meal while it is typed.
  const [isOwn, setIsOwn] = useState(named === undefined && meal.title !== '');
  const kind = isOwn ? 'other' : (named ?? null);
  const pick = (picked: (typeof KINDS)[number]): void => {
    setIsOwn(picked === 'other');
    if (picked === 'other') onChange({ title: '' });
    else onChange({ title: strings.kinds[picked], ...USUAL_MEALS[picked] });
  };
  const move = (next: Partial<MealFacts>): void => {
    const { windowStart, windowEnd } = withinWindow({ ...meal, ...next });
    onChange({ ...next, windowStart, windowEnd });
  };
  return (
    <>
      <ChoiceChips
        label={strings.what}
        options={KINDS.map((value) => ({ value, label: strings.kinds[value] }))}
        value={kind}
        error={kind === null ? errorAt('title') : undefined}
        onValueChange={pick}
      />
      {kind === 'other' && (
        <TextField
          label={strings.name}
          required
          autoComplete="off"
          maxLength={60}
          value={meal.title}
          error={errorAt('title')}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      )}
      <div className={styles.pair}>
        <TimeField
          label={strings.startTime}
          step={300}
          value={meal.startTime}
          error={errorAt('startTime')}
          onChange={(event) => move({ startTime: event.target.value })}
        />
        <NumberField
          label={strings.minutes}
          unit={strings.minutesUnit}
          min={5}
          max={240}
          step={5}
          value={meal.minutes || ''}
          error={errorAt('minutes')}
          onChange={(event) => move({ minutes: Number(event.target.value) })}
        />
      </div>
      <div className={styles.pair}>
        <TimeField
          label={strings.windowStart}
          step={300}
          value={meal.windowStart}
          error={errorAt('windowStart')}
          onChange={(event) => onChange({ windowStart: event.target.value })}
        />
        <TimeField
          label={strings.windowEnd}
          step={300}
          value={meal.windowEnd}
          error={errorAt('windowEnd')}
          onChange={(event) => onChange({ windowEnd: event.target.value })}
        />
        <p className={styles.hint}>{strings.windowHint}</p>
      </div>
      <Checkbox
        label={strings.together}
        description={strings.togetherHint}
        checked={meal.together}
        onCheckedChange={(together) => onChange({ together })}
      />
    </>
  );
}
