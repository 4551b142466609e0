import { useCallback, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { settleSignIn } from '@/api/session-gate';
import { sessionQuery } from '@/api/session';
import { onSignedInElsewhere, signInUrl } from '@/api/sign-in';
import type { Session } from '@/api/model';
import { paths } from '@/lib/paths';
import { noticeStrings } from '@/messages/notices';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/**
 * Opens over whatever is on screen when the session has ended and requests wait. The form beneath stays as it is;
 * once someone has signed in in another tab, the waiting requests go on.
 */
export function SessionDialog() {
  const queryClient = useQueryClient();

  const check = useCallback(async () => {
    const before = queryClient.getQueryData<Session>(sessionQuery.queryKey);
    const now = await queryClient
      .fetchQuery({ ...sessionQuery, staleTime: 0, retry: false })
      .catch(() => null);
    if (!now) return;
    // Someone else's account must not receive what this one was about to save.
    if (before && before.account.id !== now.account.id) window.location.assign(paths.home);
    else settleSignIn(true);
  }, [queryClient]);

  useEffect(() => {
    const recheck = () => void check();
    const leave = onSignedInElsewhere(recheck);
    window.addEventListener('focus', recheck);
    return () => {
      leave();
      window.removeEventListener('focus', recheck);
    };
  }, [check]);

  return (
    <Dialog
      open
      onOpenChange={() => settleSignIn(false)}
      insistent
      title={noticeStrings.sessionEndedTitle}
      description={noticeStrings.sessionEndedText}
      footer={
        <>
          <Button onClick={() => settleSignIn(false)}>{noticeStrings.notNow}</Button>
          <Button asChild variant="primary">
            <a href={signInUrl(paths.signedIn)} target="_blank" rel="opener">
              {noticeStrings.signInNewTab}
            </a>
          </Button>
        </>
      }
    />
  );
}
