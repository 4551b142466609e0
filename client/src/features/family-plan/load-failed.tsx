import { problemReference, problemText } from '@/api/problem-text';
import { familyStrings } from '@/messages/family-plan';
import { ErrorState } from '@/ui/state';

interface LoadFailedProps {
  query: { error: unknown; refetch: () => unknown };
  /** What could not be loaded, where it is none of the family's lists. */
  title?: string;
}

/** In place of what could not be loaded: why, and a way to ask again. */
export function LoadFailed({ query, title = familyStrings.loadFailed }: LoadFailedProps) {
  return (
    <ErrorState
      title={title}
      onRetry={() => void query.refetch()}
      reference={problemReference(query.error)}
    >
      {problemText(query.error)}
    </ErrorState>
  );
}
