import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';

export interface QueryStateProps<T> {
  query: UseQueryResult<T>;
  /** What could not be loaded. */
  failed: string;
  children: (data: T) => ReactNode;
}

/** Shows the data of a query, or a skeleton while it loads, or the error. */
export function QueryState<T>({ query, failed, children }: QueryStateProps<T>) {
  if (query.isPending) return <Skeleton shape="card" count={2} />;
  if (query.data === undefined) {
    return (
      <ErrorState
        title={failed}
        onRetry={() => void query.refetch()}
        reference={problemReference(query.error)}
      >
        {problemText(query.error)}
      </ErrorState>
    );
  }
  return children(query.data);
}
