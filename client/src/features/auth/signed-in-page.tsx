import { useEffect } from 'react';
import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { announceSignedIn } from '@/api/sign-in';
import { paths } from '@/lib/paths';
import { authStrings } from '@/messages/auth';
import { Brand } from '@/ui/brand';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/state';

/** Where the second tab ends after signing in again: tells the first one, then closes if the browser lets it. */
export function SignedInPage() {
  useEffect(() => {
    announceSignedIn();
    window.close();
  }, []);
  return (
    <main>
      <Page brand={<Brand />} title={authStrings.signedInTitle}>
        <EmptyState
          icon={<CircleCheck />}
          title={authStrings.signedInText}
          action={
            <Button asChild>
              <Link to={paths.home}>{authStrings.goOnHere}</Link>
            </Button>
          }
        />
      </Page>
    </main>
  );
}
