import { useState } from 'react';
import { durationText } from '@/messages/duration-text';
import { lifeStrings } from '@/messages/replan';
import { ChoiceChips } from '@/ui/choice-chips';
import { NumberField } from '@/ui/text-field';
import { delayLimits } from './disruption';

const usual = [15, 30, 45, 60, 90];
const OTHER = 'other';

export interface DelayFieldProps {
  minutes: number;
  onChange: (minutes: number) => void;
  error: string | undefined;
}

/** How much later: the usual delays in one press, any other as a number. */
export function DelayField({ minutes, onChange, error }: DelayFieldProps) {
  const [other, setOther] = useState(!usual.includes(minutes));
  return (
    <>
      <ChoiceChips
        label={lifeStrings.minutes}
        hint={lifeStrings.minutesHint}
        value={other ? OTHER : String(minutes)}
        onValueChange={(value) => {
          setOther(value === OTHER);
          if (value !== OTHER) onChange(Number(value));
        }}
        options={[
          ...usual.map((option) => ({
            value: String(option),
            label: durationText(option),
          })),
          { value: OTHER, label: lifeStrings.otherMinutes },
        ]}
      />
      {other && (
        <NumberField
          label={lifeStrings.minutesField}
          unit={lifeStrings.minutesUnit}
          min={delayLimits.least}
          max={delayLimits.most}
          step={delayLimits.step}
          value={Number.isNaN(minutes) ? '' : minutes}
          error={error}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      )}
    </>
  );
}
