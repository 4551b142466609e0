import { ToggleGroup } from 'radix-ui';
import { Frown, Meh, Smile } from 'lucide-react';
import { faces, type Face } from '@/api/feedback-model';
import { feedbackStrings } from '@/messages/feedback';
import styles from './face-toggle.module.css';

const pictures = { hard: Frown, okay: Meh, good: Smile };

export interface FaceToggleProps {
  label: string;
  face: Face | null;
  /** Null when the pressed face is pressed again. */
  onChange: (face: Face | null) => void;
  disabled?: boolean;
  /** The pictures alone, their words for screen readers. */
  small?: boolean;
}

/** Three faces; pressing the same again takes it back. */
export function FaceToggle({
  label,
  face,
  onChange,
  disabled = false,
  small = false,
}: FaceToggleProps) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={face ?? ''}
      // What comes back is one of the three faces offered, or nothing.
      onValueChange={(next) => onChange(next === '' ? null : (next as Face))}
      disabled={disabled}
      className={styles.group}
      data-small={small ? '' : undefined}
    >
      {faces.map((value) => {
        const Picture = pictures[value];
        return (
          <ToggleGroup.Item key={value} value={value} className={styles.face} data-value={value}>
            <Picture aria-hidden size={24} strokeWidth={1.75} />
            <span className={small ? 'visually-hidden' : undefined}>
              {feedbackStrings.faces[value]}
            </span>
          </ToggleGroup.Item>
        );
      })}
    </ToggleGroup.Root>
  );
}

/** A face that was given, with its word. */
export function FaceMark({ face }: { face: Face }) {
  const Picture = pictures[face];
  return (
    <span className={styles.mark} data-value={face}>
      <Picture aria-hidden size={18} strokeWidth={2} />
      {feedbackStrings.faces[face]}
    </span>
  );
}
