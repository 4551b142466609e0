import type { ReactNode } from 'react';
import { Slider as RadixSlider } from 'radix-ui';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import styles from './slider.module.css';

export interface SliderProps extends FieldProps {
  /** What each stop means, from the left; there are as many stops as words. */
  stops: readonly string[];
  /** Index of the chosen stop. */
  value: number;
  onValueChange: (value: number) => void;
  /** When it is let go, or moved by a key: the time for what is costly. */
  onValueCommit?: (value: number) => void;
  /** Shown under the two ends. */
  start: ReactNode;
  end: ReactNode;
  disabled?: boolean;
}

function Track({
  stops,
  value,
  onValueChange,
  onValueCommit,
  start,
  end,
  disabled,
}: Omit<SliderProps, keyof FieldProps>) {
  const { id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy } = useFieldControl();
  return (
    <div className={styles.slider}>
      <RadixSlider.Root
        min={0}
        max={stops.length - 1}
        step={1}
        value={[value]}
        onValueChange={([next]) => next !== undefined && onValueChange(next)}
        onValueCommit={([next]) => next !== undefined && onValueCommit?.(next)}
        className={styles.root}
        {...(disabled && { disabled })}
      >
        <RadixSlider.Track className={styles.track}>
          <span aria-hidden className={styles.stops}>
            {stops.map((stop) => (
              <span key={stop} />
            ))}
          </span>
        </RadixSlider.Track>
        <RadixSlider.Thumb
          id={id}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          aria-valuetext={stops[value]}
          className={styles.thumb}
        />
      </RadixSlider.Root>
      <div aria-hidden className={styles.ends}>
        <span>{start}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}

/** A choice between two ends with a few named stops. Arrow keys move it, Home and End go to the ends. */
export function Slider(props: SliderProps) {
  const [field, track] = splitFieldProps(props);
  return (
    <Field {...field} group>
      <Track {...track} />
    </Field>
  );
}
