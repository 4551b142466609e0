import { Check } from 'lucide-react';
import type { WeekChild } from '@/api/week-model';
import { weekStrings } from '@/messages/week';
import { Avatar } from '@/ui/avatar';
import { MOST_LANES } from './week-view';
import styles from './pick-tabs.module.css';

export interface LaneTogglesProps {
  family: readonly WeekChild[];
  shownIds: readonly string[];
  /** Null: back to everyone. */
  onChange: (childIds: string[] | null) => void;
}

/** Which children stand side by side: at least one, at most as many as can be read. */
export function LaneToggles({ family, shownIds, onChange }: LaneTogglesProps) {
  if (family.length < 2) return null;
  const toggle = (id: string, shown: boolean): void => {
    const next = shown ? [...shownIds, id] : shownIds.filter((one) => one !== id);
    if (next.length === 0) return;
    // One more than fit: the one that has been shown longest makes room.
    const kept = next.slice(-MOST_LANES);
    onChange(kept.length === family.length ? null : kept);
  };
  return (
    <fieldset className={styles.tabs} data-look="chips" data-many="">
      <legend className="visually-hidden">{weekStrings.showChildren}</legend>
      {family.map((child) => (
        <label key={child.id} className={styles.tab}>
          <input
            type="checkbox"
            checked={shownIds.includes(child.id)}
            onChange={(event) => toggle(child.id, event.target.checked)}
            className="visually-hidden"
          />
          <Avatar name={child.name} initial={child.initial} order={child.order} size="s" />
          {child.name}
          <Check aria-hidden size={14} strokeWidth={3} className={styles.tick} />
        </label>
      ))}
    </fieldset>
  );
}
