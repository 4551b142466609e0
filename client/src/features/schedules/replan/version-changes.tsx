import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { versionStrings } from '@/messages/replan';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { SubjectBadge } from '@/shared/subject-badge';
import { FromTo } from './moved-list';
import { compareQuery } from './queries';
import type { ComparedLesson } from '@/api/replan-model';
import styles from './versions.module.css';

export interface VersionChangesProps {
  scheduleId: string;
  from: string;
  to: string;
  family: readonly WeekChild[];
}

/** What one version changed against the one before it. */
export function VersionChanges({ scheduleId, from, to, family }: VersionChangesProps) {
  const comparison = useQuery(compareQuery(scheduleId, from, to));
  if (comparison.isPending) return <Skeleton count={3} />;
  if (comparison.isError) {
    return (
      <div className={styles.failed}>
        <p>{versionStrings.compareFailed}</p>
        <Button size="s" onClick={() => void comparison.refetch()}>
          {versionStrings.retry}
        </Button>
      </div>
    );
  }
  const { moved, added, removed } = comparison.data;
  if (moved.length + added.length + removed.length === 0) {
    return <p className={styles.quiet}>{versionStrings.same}</p>;
  }
  return (
    <div className={styles.changes}>
      <Group title={versionStrings.moved} count={moved.length}>
        {moved.map((lesson) => (
          <li key={keyOf(lesson)}>
            <Lesson lesson={lesson} family={family} />
            {lesson.from && lesson.to && <FromTo from={lesson.from} to={lesson.to} />}
          </li>
        ))}
      </Group>
      <Group title={versionStrings.added} count={added.length}>
        {added.map((lesson) => (
          <Placed key={keyOf(lesson)} lesson={lesson} family={family} />
        ))}
      </Group>
      <Group title={versionStrings.removed} count={removed.length}>
        {removed.map((lesson) => (
          <Placed key={keyOf(lesson)} lesson={lesson} family={family} />
        ))}
      </Group>
    </div>
  );
}

const placeOf = ({ from, to }: ComparedLesson) => to ?? from;

const keyOf = (lesson: ComparedLesson): string =>
  JSON.stringify([lesson.title, lesson.childIds, lesson.from, lesson.to]);

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h4 className={styles.group}>
        {title} · {count}
      </h4>
      <ul className={styles.lessons}>{children}</ul>
    </section>
  );
}

interface LessonProps {
  lesson: Pick<ComparedLesson, 'title' | 'subjectKind' | 'childIds'>;
  family: readonly WeekChild[];
}

function Lesson({ lesson, family }: LessonProps) {
  const look = subjectLook(lesson.subjectKind);
  const who = family.filter(({ id }) => lesson.childIds.includes(id)).map(({ name }) => name);
  return (
    <span className={styles.lesson}>
      <SubjectBadge hue={look.hue} icon={look.icon} size="s">
        {lesson.title}
      </SubjectBadge>
      <span className={styles.quiet}>{dateText().list(who)}</span>
    </span>
  );
}

function Placed({ lesson, family }: { lesson: ComparedLesson; family: readonly WeekChild[] }) {
  const text = dateText();
  const place = placeOf(lesson);
  return (
    <li>
      <Lesson lesson={lesson} family={family} />
      {place && (
        <p className={styles.quiet}>
          {text.shortDay(place.date)}, {text.timeRange(place.startTime, place.endTime)}
        </p>
      )}
    </li>
  );
}
