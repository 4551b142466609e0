import { useId } from 'react';
import { Star } from 'lucide-react';
import { feedbackStrings } from '@/messages/feedback';
import styles from './week-feedback-form.module.css';

const STARS = [1, 2, 3, 4, 5];

export interface StarChoiceProps {
  stars: number | null;
  onChange: (stars: number) => void;
  disabled?: boolean;
}

/** One to five stars. Native radios: arrow keys move along, and each is read as "3 stars". */
export function StarChoice({ stars, onChange, disabled = false }: StarChoiceProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={feedbackStrings.stars} className={styles.stars}>
      {STARS.map((value) => (
        <label
          key={value}
          className={styles.star}
          data-filled={stars !== null && value <= stars ? '' : undefined}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === stars}
            disabled={disabled}
            onChange={() => onChange(value)}
            className="visually-hidden"
          />
          <Star aria-hidden size={28} strokeWidth={1.75} />
          <span className="visually-hidden">{feedbackStrings.star({ stars: value })}</span>
        </label>
      ))}
      {stars !== null && (
        <span aria-hidden className={styles.starsWord}>
          {feedbackStrings.star({ stars })}
        </span>
      )}
    </div>
  );
}

/** Stars that were given, with their number in words. */
export function StarMark({ stars }: { stars: number }) {
  return (
    <span className={styles.starMark}>
      {STARS.slice(0, stars).map((value) => (
        <Star key={value} aria-hidden size={16} />
      ))}
      {feedbackStrings.star({ stars })}
    </span>
  );
}
