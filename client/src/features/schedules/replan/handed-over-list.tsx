import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { previewStrings } from '@/messages/replan';
import type { HandedOverLesson } from '@/api/replan-model';
import type { WeekChild } from '@/api/week-model';
import { SubjectBadge } from '@/shared/subject-badge';
import { namesOf } from './left-over-list';
import styles from './preview.module.css';

interface HandedOverListProps {
  handedOver: readonly HandedOverLesson[];
  family: readonly WeekChild[];
}

/** Each lesson that stays where it is and that another adult gives: what, whose, when, and who instead of whom. */
export function HandedOverList({ handedOver, family }: HandedOverListProps) {
  const text = dateText();
  return (
    <section className={styles.section}>
      <h4>{previewStrings.handedOver}</h4>
      <ol className={styles.list}>
        {handedOver.map(({ itemId, subjectKind, title, childIds, at, ...adults }) => {
          const look = subjectLook(subjectKind);
          return (
            <li key={itemId} className={styles.move}>
              <div className={styles.moveWords}>
                <div className={styles.moveHead}>
                  <SubjectBadge hue={look.hue} icon={look.icon} size="s">
                    {title}
                  </SubjectBadge>
                  <span className={styles.quiet}>{namesOf(childIds, family)}</span>
                </div>
                <p>
                  {adults.fromParentName === null
                    ? previewStrings.nowWith({ to: adults.toParentName })
                    : previewStrings.insteadOf({
                        to: adults.toParentName,
                        from: adults.fromParentName,
                      })}
                </p>
                <p className={styles.quiet}>
                  {text.weekdayShort(at.date)} {text.time(at.startTime)}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
