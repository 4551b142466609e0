import { useQuery } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import { notificationPreferencesQuery } from '@/api/queries/notifications';
import { notificationSettingsStrings as strings } from '@/messages/notifications';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { ChannelTable } from './channel-table';
import { ThisDeviceCard } from './this-device-card';
import { QuietHoursForm } from './quiet-hours-form';
import { useSavePreferences } from './use-save-preferences';

/** The section of the settings for how the reader is told of what happens in the family. */
export function NotificationSettingsSection() {
  const preferences = useQuery(notificationPreferencesQuery);
  const choose = useSavePreferences();
  const { data } = preferences;
  return (
    <>
      {data?.mailStopped && (
        <Callout
          tone="care"
          actions={
            <Button busy={choose.isPending} onClick={() => choose.mutate({ mailStopped: false })}>
              {strings.resume}
            </Button>
          }
        >
          {strings.stopped[data.mailStopped]}
        </Callout>
      )}
      <Card title={strings.whatTitle} description={strings.whatText}>
        {preferences.isPending && <Skeleton shape="row" count={6} />}
        {preferences.isError && !data && (
          <ErrorState
            title={strings.failed}
            onRetry={() => void preferences.refetch()}
            reference={problemReference(preferences.error)}
          >
            {problemText(preferences.error)}
          </ErrorState>
        )}
        {choose.isError && <FailureNote title={strings.saveFailed} error={choose.error} />}
        {data && (
          <ChannelTable
            preferences={data}
            onChoose={(choice) => choose.mutate({ choices: [choice] })}
          />
        )}
        {data && !data.available.includes('email') && <p>{strings.noMail}</p>}
      </Card>
      {data?.available.includes('push') && <ThisDeviceCard />}
      {data && data.available.length > 1 && (
        <Card title={strings.whenTitle} description={strings.whenText}>
          <QuietHoursForm preferences={data} />
        </Card>
      )}
    </>
  );
}
