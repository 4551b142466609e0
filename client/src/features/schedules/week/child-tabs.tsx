import type { WeekChild } from '@/api/week-model';
import { weekStrings } from '@/messages/week';
import { Avatar } from '@/ui/avatar';
import { PickTabs } from './pick-tabs';

export interface ChildTabsProps {
  family: readonly WeekChild[];
  childId: string | null;
  onPick: (childId: string | null) => void;
}

const EVERYONE = 'everyone';

/** One child at a time, or all; not there for an only child. */
export function ChildTabs({ family, childId, onPick }: ChildTabsProps) {
  if (family.length < 2) return null;
  return (
    <PickTabs
      label={weekStrings.children}
      look="chips"
      value={childId ?? EVERYONE}
      onPick={(value) => onPick(value === EVERYONE ? null : value)}
      options={[
        { value: EVERYONE, label: weekStrings.everyone },
        ...family.map((child) => ({
          value: child.id,
          label: (
            <>
              <Avatar name={child.name} initial={child.initial} order={child.order} size="s" />
              {child.name}
            </>
          ),
        })),
      ]}
    />
  );
}
