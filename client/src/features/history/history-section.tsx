import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { useFamily } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { now } from '@/lib/now';
import { todayIn, wallClock } from '@/lib/plain-date';
import { timeOf } from '@/lib/wall-time';
import { eventStrings } from '@/messages/events';
import { historyStrings as strings } from '@/messages/history';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { daysOf } from './event-facts';
import { dayName, sentenceOf } from './history-text';
import { type FamilyEvent, historyQuery } from './queries';
import { type Names, useNames } from './use-names';
import styles from './history.module.css';

const EVERYTHING = 'everything';

const choices = [
  { value: EVERYTHING, label: strings.everything },
  ...Object.entries(eventStrings.kinds).map(([value, label]) => ({ value, label })),
];

/** The section of the settings that tells what changed, when, and by whom. */
export function HistorySection() {
  const [kind, setKind] = useState(EVERYTHING);
  return (
    <Card title={strings.title} description={strings.text}>
      <Select label={strings.show} options={choices} value={kind} onValueChange={setKind} />
      <Entries kind={kind === EVERYTHING ? null : kind} />
    </Card>
  );
}

function Entries({ kind }: { kind: string | null }) {
  const online = useOnline();
  const query = useInfiniteQuery(historyQuery(kind));
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const names = useNames(events);
  if (query.isPending) return <Skeleton shape="row" count={6} />;
  if (!query.data) {
    return (
      <ErrorState
        title={strings.failedTitle}
        onRetry={() => void query.refetch()}
        reference={problemReference(query.error)}
      >
        {problemText(query.error)}
      </ErrorState>
    );
  }
  if (events.length === 0) {
    return kind === null ? (
      <EmptyState icon={<History />} title={strings.emptyTitle}>
        {strings.emptyText}
      </EmptyState>
    ) : (
      <p className={styles.quiet}>{strings.emptyFiltered}</p>
    );
  }
  return (
    <>
      {!online && <Callout tone="care">{strings.offline}</Callout>}
      <Days events={events} names={names} />
      {query.hasNextPage && (
        <Button
          className={styles.more}
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {strings.more}
        </Button>
      )}
    </>
  );
}

function Days({ events, names }: { events: readonly FamilyEvent[]; names: Names }) {
  const { timeZone } = useFamily();
  const today = todayIn(timeZone, now());
  return daysOf(events, timeZone).map((day) => {
    const name = dayName(day.date, today);
    return (
      <section key={day.date}>
        <h3 className={styles.day}>{name}</h3>
        <ul aria-label={strings.list({ day: name })}>
          {day.events.map((event) => (
            <li key={event.id} className={styles.entry}>
              <time dateTime={event.time} className={styles.time}>
                {dateText().time(timeOf(wallClock(new Date(event.time), timeZone).minute))}
              </time>
              <p className={styles.words}>{sentenceOf(event, names)}</p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
