import { LogOut } from 'lucide-react';
import { problemText } from '@/api/problem-text';
import { useSession } from '@/api/session';
import { useSignOut } from '@/api/sign-out';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { authStrings } from './strings';
import styles from './account.module.css';

/** Who is signed in, and the way out. */
export function ProfileSection() {
  const { account } = useSession();
  const signOut = useSignOut();
  return (
    <Card title={authStrings.profileTitle} description={authStrings.profileText}>
      <div className={styles.profile}>
        <Avatar name={account.name} size="l" />
        <div>
          <p className={styles.deviceName}>{account.name}</p>
          <p className={styles.soft}>{account.email}</p>
        </div>
      </div>
      {signOut.isError && (
        <Callout tone="stop" live="alert">
          {problemText(signOut.error)}
        </Callout>
      )}
      <div className={styles.end}>
        <Button
          icon={<LogOut />}
          busy={signOut.isPending}
          onClick={() => signOut.mutate(undefined)}
        >
          {authStrings.signOut}
        </Button>
        <p className={styles.soft}>{authStrings.signOutText}</p>
      </div>
    </Card>
  );
}
