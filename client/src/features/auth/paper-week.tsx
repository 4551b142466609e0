import { subjectLook, type SubjectKind } from '@/lib/subject-look';
import { weekdayName } from '@/lib/weekdays';
import { Avatar } from '@/ui/avatar';
import styles from './paper-week.module.css';

/** Per day the two children's lessons: [kind, quarters of an hour], null for air. */
type Lane = readonly (readonly [SubjectKind | null, number])[];

const days: readonly (readonly [Lane, Lane])[] = [
  [
    [
      ['mathematics', 3],
      [null, 1],
      ['reading', 2],
      ['art', 3],
    ],
    [
      ['reading', 2],
      ['mathematics', 2],
      [null, 1],
      ['science', 3],
    ],
  ],
  [
    [
      ['reading', 2],
      ['mathematics', 3],
      [null, 1],
      ['history', 2],
    ],
    [
      [null, 1],
      ['writing', 2],
      ['mathematics', 2],
      ['history', 2],
    ],
  ],
  [
    [
      ['mathematics', 3],
      ['writing', 2],
      [null, 1],
      ['physical-education', 2],
    ],
    [
      ['mathematics', 2],
      ['reading', 2],
      [null, 2],
      ['physical-education', 2],
    ],
  ],
  [
    [
      [null, 1],
      ['mathematics', 3],
      ['science', 3],
    ],
    [
      ['reading', 2],
      ['mathematics', 2],
      ['geography', 3],
    ],
  ],
  [
    [
      ['reading', 2],
      ['mathematics', 3],
      [null, 1],
      ['music', 2],
    ],
    [
      ['mathematics', 2],
      ['writing', 2],
      [null, 2],
      ['music', 2],
    ],
  ],
];

/** A small sheet from a planner, only to look at. */
export function PaperWeek() {
  return (
    <div aria-hidden className={styles.sheet}>
      {days.map((lanes, index) => (
        <div key={index} className={styles.day}>
          <span className={styles.name}>{weekdayName(index + 1, 'short')}</span>
          <div className={styles.initials}>
            <Avatar name="N" size="s" order={0} />
            <Avatar name="E" size="s" order={1} />
          </div>
          <div className={styles.lanes}>
            {lanes.map((lane, child) => (
              <div key={child} className={styles.lane}>
                {lane.map(([kind, quarters], place) => {
                  const { hue, icon: Icon } = subjectLook(kind);
                  return kind ? (
                    <span
                      key={place}
                      className={styles.lesson}
                      data-hue={hue}
                      data-quarters={quarters}
                    >
                      <Icon size={14} strokeWidth={1.75} />
                    </span>
                  ) : (
                    <span key={place} className={styles.air} data-quarters={quarters} />
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
