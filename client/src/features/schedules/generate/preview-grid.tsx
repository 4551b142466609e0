import type { CSSProperties } from 'react';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { generateStrings } from '@/messages/generate';
import { rowCount } from '../week/hour-scale';
import { placeStyle } from '../week/lesson-block';
import { LANE_COLUMNS } from '../week/place-lessons';
import type { PreviewWeek } from './preview-week';
import styles from './preview-grid.module.css';

/**
 * A picture of the week that fills in during the search. Screen readers get one image; the text beside it gives the
 * progress.
 */
export function PreviewGrid({ week, placed }: { week: PreviewWeek; placed: number }) {
  const text = dateText();
  const style = {
    '--rows': rowCount(week.scale),
    '--lanes': Math.max(1, week.lanes.length),
    '--lane-columns': Math.max(1, week.lanes.length) * LANE_COLUMNS,
    '--day-count': week.days.length,
  } as CSSProperties;
  return (
    <div
      role="img"
      aria-label={generateStrings.previewText({ placed })}
      className={styles.grid}
      style={style}
    >
      {week.days.map((day) => (
        <div key={day.date} className={styles.day}>
          <span className={styles.date}>
            {text.weekdayShort(day.date)} {text.dayOfMonth(day.date)}
          </span>
          <div className={styles.lanes}>
            {day.blocks.map((block) => {
              const look = subjectLook(block.entry.subjectKind);
              return (
                <span
                  key={block.key}
                  className={styles.block}
                  data-hue={look.hue}
                  style={placeStyle(block)}
                >
                  {block.entry.title}
                </span>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
