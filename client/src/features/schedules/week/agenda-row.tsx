import { Suspense } from 'react';
import { Lock } from 'lucide-react';
import { useWaitingMarks } from '@/api/unsent-marks';
import type { Item, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { durationText } from '@/messages/duration-text';
import { itemMarks } from '@/messages/item-marks';
import { involvementText } from '@/messages/involvement-text';
import { weekStrings } from '@/messages/week';
import { Avatar } from '@/ui/avatar';
import { Facts } from '@/ui/facts';
import { SubjectBadge } from '@/shared/subject-badge';
import { lazyPart } from '@/ui/lazy-part';
import { ItemTick } from '../item/item-tick';
import { statusFor, tookPlace } from '../item-status';
import styles from './agenda.module.css';

// Comes after the first tick.
const RowFaces = lazyPart(async () => ({
  default: (await import('../feedback/row-faces')).RowFaces,
}));

export interface AgendaRowProps {
  item: Item;
  family: readonly WeekChild[];
  /** The one child looked at, or null for all of them. */
  childId: string | null;
  onOpen: (itemId: string) => void;
  large?: boolean;
  /** A line under the title, e.g. how long it still lasts. */
  note?: string;
  /** Whether to ask how it was, once it took place. */
  asks?: boolean;
}

/**
 * A lesson in a list: time, subject with icon, minutes, who helps; the row opens it, the tick marks it. Nothing that is
 * pressed changes the height of the row.
 */
export function AgendaRow(props: AgendaRowProps) {
  const { item, family, childId, onOpen, large = false, note, asks = false } = props;
  const look = subjectLook(item.subjectKind);
  const text = dateText();
  const learners = family.filter((child) => item.children.some((own) => own.childId === child.id));
  const status = statusFor(item, childId);
  const isUnsent = useWaitingMarks().some(({ before }) => before.id === item.id);
  const isAsked = asks && item.kind === 'lesson' && tookPlace(item.status);
  const title = (
    <SubjectBadge hue={look.hue} icon={look.icon}>
      {item.title}
    </SubjectBadge>
  );
  const marked = isUnsent ? itemMarks.notSent : weekStrings.statusWord[status];
  const facts = [
    durationText(item.minutes),
    status === 'planned' && !isUnsent ? involvementText(item) : marked,
  ];
  return (
    <li
      className={styles.row}
      data-hue={look.hue}
      data-status={status}
      data-large={large || undefined}
      data-asked={isAsked || undefined}
    >
      <button type="button" className={styles.open} onClick={() => onOpen(item.id)}>
        <time className={styles.time} dateTime={item.startTime}>
          {text.time(item.startTime)}
        </time>
        <span className={styles.head}>
          <span className={styles.title}>{title}</span>
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
        </span>
        <span className={styles.facts}>
          <Facts of={facts} />
          {item.locked && <Lock aria-hidden size={14} className={styles.lock} />}
        </span>
        {note && <span className={styles.note}>{note}</span>}
        {isAsked && (
          <span className={styles.brief}>
            {title}
            <span className={styles.briefFacts}>
              <Facts of={[text.time(item.startTime), marked]} />
            </span>
          </span>
        )}
      </button>
      {isAsked && (
        <div className={styles.faces}>
          <Suspense>
            <RowFaces item={item} />
          </Suspense>
        </div>
      )}
      <ItemTick item={item} />
    </li>
  );
}
