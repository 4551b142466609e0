import { Lock } from 'lucide-react';
import { useWaitingMarks } from '@/api/unsent-marks';
import type { Item, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { durationText } from '@/messages/duration-text';
import { itemStrings } from '@/messages/item';
import { weekStrings } from '@/messages/week';
import { Avatar } from '@/ui/avatar';
import { SubjectBadge } from '@/ui/subject-badge';
import { ItemTick } from '../item/item-tick';
import { statusFor } from '../item-status';
import styles from './agenda.module.css';

export interface AgendaRowProps {
  item: Item;
  family: readonly WeekChild[];
  /** The one child looked at, or null for all of them. */
  childId: string | null;
  onOpen: (itemId: string) => void;
  large?: boolean;
  /** A line under the title, e.g. how long it still lasts. */
  note?: string;
}

/** A lesson in a list: time, subject with icon, minutes, who helps; the row opens it, the tick marks it. */
export function AgendaRow({ item, family, childId, onOpen, large = false, note }: AgendaRowProps) {
  const look = subjectLook(item.subjectKind);
  const text = dateText();
  const learners = family.filter((child) => item.children.some((own) => own.childId === child.id));
  const status = statusFor(item, childId);
  const isUnsent = useWaitingMarks().some(({ before }) => before.id === item.id);
  const facts = [
    durationText(item.minutes),
    item.involvement && weekStrings.involvement[item.involvement],
    status !== 'planned' && weekStrings.statusWord[status],
    isUnsent && itemStrings.notSent,
  ].filter(Boolean);
  return (
    <li
      className={styles.row}
      data-hue={look.hue}
      data-status={status}
      data-large={large || undefined}
    >
      <button type="button" className={styles.open} onClick={() => onOpen(item.id)}>
        <time className={styles.time} dateTime={item.startTime}>
          {text.time(item.startTime)}
        </time>
        <span className={styles.title}>
          <SubjectBadge hue={look.hue} icon={look.icon}>
            {item.title}
          </SubjectBadge>
        </span>
        {childId === null && (
          <span className={styles.learners}>
            {learners.map((child) => (
              <Avatar
                key={child.id}
                name={child.name}
                initial={child.initial}
                order={child.order}
                size="s"
                labelled
              />
            ))}
          </span>
        )}
        <span className={styles.facts}>
          {facts.join(' · ')}
          {item.locked && <Lock aria-hidden size={14} className={styles.lock} />}
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </button>
      <ItemTick item={item} />
    </li>
  );
}
