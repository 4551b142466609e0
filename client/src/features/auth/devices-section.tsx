import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Laptop, Smartphone } from 'lucide-react';
import type { Device } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { devicesQuery, signOutDevice } from '@/api/queries/account';
import { useSignOut } from '@/api/sign-out';
import { formatInstantHere } from '@/lib/format';
import { authStrings } from '@/messages/auth';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { useToast } from '@/ui/toast';
import styles from './account.module.css';

const HANDHELD = ['Android', 'iPhone', 'iPad'];
const isHandheld = ({ system }: Device) => system !== null && HANDHELD.includes(system);

/** A name that a person recognises: "Chrome on Android". */
function deviceName({ browser, system }: Device): string {
  const known = system === null ? 'browser' : 'system';
  return authStrings.device({
    knows: browser === null && system === null ? 'nothing' : browser && system ? 'both' : known,
    browser: browser ?? '',
    system: system ?? '',
  });
}

function DeviceRow({ device }: { device: Device }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const name = deviceName(device);
  const end = useMutation({
    mutationFn: () => signOutDevice(device),
    onSuccess: () => showToast({ title: authStrings.deviceSignedOut({ name }) }),
    // This is not awaited: without a connection it would never end, and the error would never show.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
  const Icon = isHandheld(device) ? Smartphone : Laptop;
  return (
    <li className={styles.device}>
      <Icon aria-hidden size={22} strokeWidth={1.75} className={styles.deviceIcon} />
      <div className={styles.deviceWords}>
        <p className={styles.deviceName}>{name}</p>
        <p className={styles.soft}>
          {device.current
            ? authStrings.thisDevice
            : authStrings.lastUsed({ when: formatInstantHere(device.lastUsedAt) })}
        </p>
        {end.isError && <p role="alert">{problemText(end.error)}</p>}
      </div>
      {!device.current && (
        <Button
          size="s"
          busy={end.isPending}
          aria-label={authStrings.signOutOf({ name })}
          onClick={() => end.mutate()}
        >
          {authStrings.signOut}
        </Button>
      )}
    </li>
  );
}

function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  const signOut = useSignOut();
  return (
    <>
      <div>
        <Button variant="danger" onClick={() => setAsking(true)}>
          {authStrings.signOutEverywhere}
        </Button>
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={authStrings.signOutEverywhereTitle}
        description={authStrings.signOutEverywhereText}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{authStrings.cancel}</Button>
            <Button
              variant="danger"
              busy={signOut.isPending}
              onClick={() => signOut.mutate({ everywhere: true })}
            >
              {authStrings.signOutEverywhere}
            </Button>
          </>
        }
      >
        {signOut.isError && <FailureNote error={signOut.error} />}
      </Dialog>
    </>
  );
}

/** Where the account is signed in, and how to end it there. */
export function DevicesSection() {
  const devices = useQuery(devicesQuery);
  return (
    <Card title={authStrings.devicesTitle} description={authStrings.devicesText}>
      {devices.isPending && <Skeleton shape="row" count={2} />}
      {devices.isError && !devices.data && (
        <ErrorState
          title={authStrings.devicesFailed}
          onRetry={() => void devices.refetch()}
          reference={problemReference(devices.error)}
        >
          {problemText(devices.error)}
        </ErrorState>
      )}
      {devices.data && (
        <ul>
          {devices.data.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
      <SignOutEverywhere />
    </Card>
  );
}
