import type { Place, ReplanPreview } from '@/api/replan-model';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { minuteOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { previewStrings } from '@/messages/replan';
import { SubjectBadge } from '@/shared/subject-badge';
import { Facts } from '@/ui/facts';
import { namesOf } from './left-over-list';
import { FromTo } from './moved-list';
import styles from './preview.module.css';

interface TakenUpListsProps {
  preview: ReplanPreview;
  family: readonly WeekChild[];
}

/** What becomes of the week's wishes: what is new, what changes, what finds no room, and what leaves the week. */
export function TakenUpLists({ preview, family }: TakenUpListsProps) {
  const { added, changed, unchanged, takenOut } = preview;
  return (
    <>
      <Section heading={previewStrings.added} lessons={added} family={family}>
        {({ to, parentName }) => (
          <p>
            <strong>{whenText(to)}</strong>{' '}
            <span className={styles.quiet}>
              <Facts
                of={[
                  durationText(minutesOf(to)),
                  parentName !== null && previewStrings.nowWith({ to: parentName }),
                ]}
              />
            </span>
          </p>
        )}
      </Section>
      <Section heading={previewStrings.changed} lessons={changed} family={family}>
        {({ from, to, joinedChildIds }) => (
          <>
            {isSameStart(from, to) ? <p>{whenText(to)}</p> : <FromTo from={from} to={to} />}
            <p className={styles.quiet}>
              {[
                minutesOf(from) !== minutesOf(to) &&
                  previewStrings.longer({ minutes: minutesOf(to), before: minutesOf(from) }),
                joinedChildIds.length > 0 &&
                  previewStrings.joins({ children: namesOf(joinedChildIds, family) }),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          </>
        )}
      </Section>
      <Section heading={previewStrings.unchanged} lessons={unchanged} family={family}>
        {({ at, wantedMinutes, wantedChildIds }) => (
          <>
            <p>{whenText(at)}</p>
            <p className={styles.quiet}>
              {wantedChildIds.length > 0
                ? previewStrings.noRoomWith({ children: namesOf(wantedChildIds, family) })
                : previewStrings.noRoomForMinutes({ minutes: wantedMinutes })}
            </p>
          </>
        )}
      </Section>
      <Section
        heading={previewStrings.takenOut}
        hint={previewStrings.takenOutHint}
        lessons={takenOut}
        family={family}
      >
        {({ from }) => (
          <p>
            <s className={styles.old}>{whenText(from)}</s>
          </p>
        )}
      </Section>
    </>
  );
}

interface NamedLesson {
  itemId: string;
  title: string;
  subjectKind: string | null;
  childIds: string[];
}

interface SectionProps<L extends NamedLesson> extends Pick<TakenUpListsProps, 'family'> {
  heading: string;
  hint?: string;
  lessons: readonly L[];
  children: (lesson: L) => React.ReactNode;
}

function Section<L extends NamedLesson>(props: SectionProps<L>) {
  const { heading, hint, lessons, family, children } = props;
  if (lessons.length === 0) return null;
  return (
    <section className={styles.section}>
      <h4>{heading}</h4>
      {hint && <p className={styles.quiet}>{hint}</p>}
      <ol className={styles.list}>
        {lessons.map((lesson) => {
          const look = subjectLook(lesson.subjectKind);
          return (
            <li key={lesson.itemId} className={styles.move}>
              <div className={styles.moveWords}>
                <div className={styles.moveHead}>
                  <SubjectBadge hue={look.hue} icon={look.icon} size="s">
                    {lesson.title}
                  </SubjectBadge>
                  <span className={styles.quiet}>{namesOf(lesson.childIds, family)}</span>
                </div>
                {children(lesson)}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function whenText({ date, startTime }: Place): string {
  const text = dateText();
  return `${text.weekdayShort(date)} ${text.time(startTime)}`;
}

function minutesOf({ startTime, endTime }: Place): number {
  return minuteOf(endTime) - minuteOf(startTime);
}

function isSameStart(from: Place, to: Place): boolean {
  return from.date === to.date && from.startTime === to.startTime;
}
