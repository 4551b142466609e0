import { Check, CircleDashed, ContrastIcon, Lock } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Item, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { durationText } from '@/messages/duration-text';
import { involvementText } from '@/messages/involvement-text';
import { weekStrings } from '@/messages/week';
import { hyphenate } from './hyphenate';
import type { PlacedBlock } from './place-lessons';
import type { WeekEntry } from './week-view';
import styles from './lesson-block.module.css';

export interface LessonBlockProps {
  block: PlacedBlock<WeekEntry>;
  item: Item;
  /** Everyone in the family, for names and initials. */
  family: readonly WeekChild[];
  /** Whether Tab stops here; arrow keys reach the others. */
  tabStop: boolean;
  onOpen: (itemId: string) => void;
  onFocus: (key: string) => void;
}

/** Grid lines as custom properties; the stylesheet does the rest. */
export function placeStyle(place: {
  rowStart: number;
  rowEnd: number;
  columnStart?: number;
  columnEnd?: number;
}): CSSProperties {
  return {
    '--row-start': place.rowStart,
    '--row-end': place.rowEnd,
    '--column-start': place.columnStart,
    '--column-end': place.columnEnd,
  } as CSSProperties;
}

const statusIcon = { done: Check, partly: ContrastIcon, skipped: CircleDashed };

function StatusIcon({ status }: { status: Item['status'] }) {
  if (status === 'planned' || status === 'moved') return null;
  const Icon = statusIcon[status];
  return <Icon aria-hidden className={styles.status} strokeWidth={2.5} />;
}

/** A lesson on the grid: opens its panel. */
export function LessonBlock({ block, item, family, tabStop, onOpen, onFocus }: LessonBlockProps) {
  const look = subjectLook(item.subjectKind);
  const Icon = look.icon;
  const learners = family.filter((child) => item.children.some((own) => own.childId === child.id));
  const text = dateText();
  const when = text.timeRange(item.startTime, item.endTime);
  const rows = block.rowEnd - block.rowStart;
  const helped = involvementText(item);
  return (
    <button
      type="button"
      className={styles.block}
      style={placeStyle(block)}
      data-hue={look.hue}
      data-status={item.status}
      data-locked={item.locked || undefined}
      data-size={rows <= 3 ? 'short' : rows < 9 ? 'middle' : 'tall'}
      data-key={block.key}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onOpen(item.id)}
      onFocus={() => onFocus(block.key)}
    >
      <span className={styles.title}>
        <Icon aria-hidden className={styles.icon} />
        <span aria-hidden>{hyphenate(item.title)}</span>
        <span className="visually-hidden">{item.title}</span>
      </span>
      <span aria-hidden className={styles.detail}>
        {when} · {durationText(item.minutes)}
        {helped === null ? '' : ` · ${helped}`}
      </span>
      {learners.length > 1 && (
        <span aria-hidden className={styles.initials}>
          {learners.map((child) => child.initial).join(' ')}
        </span>
      )}
      <span aria-hidden className={styles.marks}>
        {item.locked && <Lock className={styles.lock} />}
        <StatusIcon status={item.status} />
      </span>
      <span className="visually-hidden">
        {', '}
        {(item.locked ? weekStrings.lockedLessonDetail : weekStrings.lessonDetail)({
          who: text.list(learners.map((child) => child.name)),
          when: `${text.fullDay(item.date)}, ${when}`,
          status: weekStrings.statusWord[item.status],
        })}
      </span>
    </button>
  );
}
