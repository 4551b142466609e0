import {
  CalendarArrowDown,
  CalendarX,
  ChevronRight,
  Clock,
  DoorOpen,
  Ellipsis,
  HeartPulse,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react';
import { lifeStrings } from '@/messages/replan';
import { disruptionKinds, type DisruptionKind } from './disruption';
import { StepHeading } from './step-heading';
import styles from './life-happened.module.css';

const icons: Record<DisruptionKind, LucideIcon> = {
  'sick-child': HeartPulse,
  'ran-late': Clock,
  'parent-away': UserRoundX,
  visitor: DoorOpen,
  'day-later': CalendarArrowDown,
  'missed-day': CalendarX,
  other: Ellipsis,
};

export interface ChooseDisruptionStepProps {
  /** The reader came back from a later step. */
  returning: boolean;
  onPick: (kind: DisruptionKind) => void;
}

/** What happened: one press leads on. */
export function ChooseDisruptionStep({ returning, onPick }: ChooseDisruptionStepProps) {
  return (
    <>
      <StepHeading focus={returning}>{lifeStrings.ask}</StepHeading>
      <ul className={styles.kinds}>
        {disruptionKinds.map((kind) => {
          const Icon = icons[kind];
          const { label, hint } = lifeStrings.kinds[kind];
          return (
            <li key={kind}>
              <button type="button" className={styles.kind} onClick={() => onPick(kind)}>
                <span aria-hidden className={styles.kindIcon}>
                  <Icon size={22} strokeWidth={1.75} />
                </span>
                <span className={styles.kindWords}>
                  <span className={styles.kindLabel}>{label}</span>{' '}
                  <span className={styles.hint}>{hint}</span>
                </span>
                <ChevronRight aria-hidden size={18} className={styles.chevron} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
