import { Boxes, LogOut } from 'lucide-react';
import { Link } from 'react-router';
import { useIsSteward, useSession } from '@/api/session';
import { useSignOut } from '@/api/sign-out';
import { paths } from '@/lib/paths';
import { authStrings } from '@/messages/auth';
import { FailureNote } from '@/shared/failure-note';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import styles from './account.module.css';

/** Who is signed in, and the way out. */
export function ProfileSection() {
  const { account } = useSession();
  const signOut = useSignOut();
  const isSteward = useIsSteward();
  return (
    <Card title={authStrings.profileTitle} description={authStrings.profileText}>
      <div className={styles.profile}>
        <Avatar name={account.name} size="l" />
        <div>
          <p className={styles.deviceName}>{account.name}</p>
          <p className={styles.soft}>{account.email}</p>
        </div>
      </div>
      {signOut.isError && <FailureNote error={signOut.error} />}
      {isSteward && (
        <div className={styles.end}>
          <Button asChild icon={<Boxes />}>
            <Link to={paths.ml}>{authStrings.models}</Link>
          </Button>
          <p className={styles.soft}>{authStrings.modelsText}</p>
        </div>
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
