import { useEffect } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { acceptInvitation } from '@/api/queries/account';
import { useSession } from '@/api/session';
import { useSignOut } from '@/api/sign-out';
import { paths } from '@/lib/paths';
import { joinStrings as strings } from '@/messages/join';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { openFamily } from './open-family';

/** What an invitation's link leads to, after signing in: the family, or why it is not for this person. */
export function JoinPage() {
  const { id = '' } = useParams();
  const { account } = useSession();
  const signOut = useSignOut();
  const { mutate, isError, error } = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: openFamily,
  });
  useEffect(() => mutate(id), [mutate, id]);
  const isNotForYou = isProblem(error) && (error.status === 404 || error.status === 400);
  return (
    <main>
      <Page title={strings.title}>
        {!isError && <Skeleton shape="card" count={1} />}
        {isError && !isNotForYou && (
          <ErrorState title={strings.failed} onRetry={() => mutate(id)}>
            {problemText(error)}
          </ErrorState>
        )}
        {isNotForYou && (
          <ErrorState title={strings.notForYou}>
            <p>{strings.notForYouText({ email: account.email })}</p>
            <Button onClick={() => signOut.mutate()}>{strings.otherAccount}</Button>{' '}
            <Button asChild variant="quiet">
              <Link to={paths.home}>{strings.toOwn}</Link>
            </Button>
          </ErrorState>
        )}
      </Page>
    </main>
  );
}
