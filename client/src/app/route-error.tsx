import { useEffect } from 'react';
import { Compass } from 'lucide-react';
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router';
import { onServerBack } from '@/api/connection';
import { ConnectionError, ProblemError } from '@/api/problem';
import { problemReference, problemText } from '@/api/problem-text';
import { paths } from '@/lib/paths';
import { appStrings } from '@/messages/app';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, ErrorState } from '@/ui/state';

/** A screen that could not be shown. Trying again asks the route anew; a lost chunk of an older build needs a reload. */
export function RouteError() {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  // Nobody has to press when the server is back.
  useEffect(() => onServerBack(() => void revalidate()), [revalidate]);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const fromApi = error instanceof ProblemError || error instanceof ConnectionError;
  return (
    <main>
      <title>{appStrings.brokenTitle}</title>
      <ErrorState
        title={appStrings.brokenTitle}
        onRetry={fromApi ? () => void revalidate() : () => window.location.reload()}
        reference={problemReference(error)}
      >
        {fromApi ? problemText(error) : appStrings.brokenText}
      </ErrorState>
    </main>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main>
      <Page title={appStrings.notFoundTitle}>
        <EmptyState
          icon={<Compass />}
          title={appStrings.notFoundTitle}
          action={
            <Button asChild variant="primary">
              <Link to={paths.home}>{appStrings.backHome}</Link>
            </Button>
          }
        >
          {appStrings.notFoundText}
        </EmptyState>
      </Page>
    </main>
  );
}
