import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { MessageSquareHeart } from 'lucide-react';
import { Link } from 'react-router';
import { useOnline } from '@/api/connection';
import { type FeedbackHistoryKind, feedbackHistoryKinds } from '@/api/feedback-model';
import { problemReference, problemText } from '@/api/problem-text';
import { children } from '@/api/queries/family';
import { useCanEdit } from '@/api/session';
import { paths } from '@/lib/paths';
import { feedbackStrings } from '@/messages/feedback';
import { RichText } from '@/messages/rich-text';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { ChoiceChips } from '@/ui/choice-chips';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { FIRST_FILTER, feedbackHistoryQuery, type FeedbackHistoryFilter } from '../queries';
import { FeedbackHistoryList } from './feedback-history-list';
import type { Names } from './feedback-history-text';
import styles from './feedback-history.module.css';

const EVERYBODY = 'everybody';

/** The section of the settings that lists explicit and implicit feedback, to look at, correct and delete. */
export function FeedbackHistorySection() {
  const canEdit = useCanEdit();
  const online = useOnline();
  return (
    <Card
      title={feedbackStrings.historyTitle}
      description={
        <>
          {feedbackStrings.historyText}{' '}
          <RichText
            text={feedbackStrings.historyConsent}
            tags={{ link: (words) => <Link to={paths.settingsSection('privacy')}>{words}</Link> }}
          />
        </>
      }
    >
      {!canEdit && <Callout>{feedbackStrings.readOnly}</Callout>}
      {canEdit && !online && <Callout tone="care">{feedbackStrings.offline}</Callout>}
      {canEdit && <FeedbackHistory disabled={!online} />}
    </Card>
  );
}

function FeedbackHistory({ disabled }: { disabled: boolean }) {
  const [filter, setFilter] = useState<FeedbackHistoryFilter>(FIRST_FILTER);
  const family = useQuery(children.all());
  const names: Names = new Map((family.data ?? []).map(({ id, name }) => [id, name]));
  return (
    <>
      <Filters filter={filter} names={names} onChange={setFilter} />
      <Entries filter={filter} names={names} disabled={disabled} />
    </>
  );
}

interface FiltersProps {
  filter: FeedbackHistoryFilter;
  names: Names;
  onChange: (filter: FeedbackHistoryFilter) => void;
}

function Filters({ filter, names, onChange }: FiltersProps) {
  const sorts = feedbackHistoryKinds.map((value) => ({
    value,
    label: feedbackStrings.sorts[value],
  }));
  const pickSort = (kind: FeedbackHistoryKind): void => onChange({ ...filter, kind });
  const pickChild = (value: string): void => {
    const { childId: _childId, ...rest } = filter;
    onChange(value === EVERYBODY ? rest : { ...rest, childId: value });
  };
  return (
    <div className={styles.filters}>
      <ChoiceChips
        label={feedbackStrings.show}
        options={sorts}
        value={filter.kind}
        onValueChange={pickSort}
      />
      {names.size > 1 && (
        <Select
          label={feedbackStrings.ofChild}
          options={[
            { value: EVERYBODY, label: feedbackStrings.everybody },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
          value={filter.childId ?? EVERYBODY}
          onValueChange={pickChild}
        />
      )}
    </div>
  );
}

function Entries({
  filter,
  names,
  disabled,
}: {
  filter: FeedbackHistoryFilter;
  names: Names;
  disabled: boolean;
}) {
  const query = useInfiniteQuery(feedbackHistoryQuery(filter));
  if (query.isPending) return <Skeleton shape="row" count={5} />;
  if (!query.data) {
    return (
      <ErrorState
        title={feedbackStrings.listFailed}
        onRetry={() => void query.refetch()}
        reference={problemReference(query.error)}
      >
        {problemText(query.error)}
      </ErrorState>
    );
  }
  const entries = query.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return filter.kind !== 'explicit' || filter.childId ? (
      <p className={styles.quiet}>{feedbackStrings.emptyFiltered}</p>
    ) : (
      <EmptyState icon={<MessageSquareHeart />} title={feedbackStrings.emptyTitle}>
        {feedbackStrings.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <FeedbackHistoryList entries={entries} names={names} disabled={disabled} />
      {query.hasNextPage && (
        <Button
          className={styles.more}
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {feedbackStrings.more}
        </Button>
      )}
    </>
  );
}
