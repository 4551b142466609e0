import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import { pushSubscriptionsQuery } from '@/api/queries/notifications';
import { notificationSettingsStrings } from '@/messages/notifications';
import { FailureNote } from '@/shared/failure-note';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { Switch } from '@/ui/switch';
import {
  endPushesHere,
  keepHere,
  obstacleHere,
  PermissionDenied,
  subscriptionHere,
  takePushesHere,
} from './this-device';

const strings = notificationSettingsStrings.device;
const hereKey = ['push-subscriptions', 'here'];

/** Whether this device shows what the reader is told, also while BrightPath is closed, and how much of it. */
export function ThisDeviceCard() {
  const queryClient = useQueryClient();
  const known = useQuery(pushSubscriptionsQuery);
  const here = useQuery({ queryKey: hereKey, queryFn: subscriptionHere });
  // This is not awaited: without a connection it would never end.
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: pushSubscriptionsQuery.queryKey }); // prettier-ignore
  const data = known.data ?? { publicKey: '', items: [] };
  const turn = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? takePushesHere(data) : endPushesHere(data)),
    onSettled,
  });
  const show = useMutation({
    mutationFn: (showNames: boolean) => here.data ? keepHere(here.data, { showNames }) : Promise.resolve(), // prettier-ignore
    onSettled,
  });
  const row = data.items.find(({ endpoint, goneAt }) => endpoint === here.data?.endpoint && goneAt === null); // prettier-ignore
  const isOn = row !== undefined && here.data !== null;
  const isGone = data.items.some(({ goneAt }) => goneAt !== null);
  const obstacle = obstacleHere();
  const failure = turn.error ?? show.error;
  return (
    <Card title={strings.title} description={strings.text}>
      {known.isPending && <Skeleton shape="control" />}
      {known.isError && !known.data && (
        <ErrorState
          title={strings.failed}
          onRetry={() => void known.refetch()}
          reference={problemReference(known.error)}
        >
          {problemText(known.error)}
        </ErrorState>
      )}
      {isGone && <Callout tone="care">{strings.gone}</Callout>}
      {failure && <Failure failure={failure} />}
      {known.data && obstacle && <p>{strings.obstacles[obstacle]}</p>}
      {known.data && !obstacle && (
        <Switch
          label={strings.on}
          checked={isOn}
          disabled={turn.isPending}
          onCheckedChange={(wanted) => turn.mutate(wanted)}
        />
      )}
      {known.data && isOn && (
        <Switch
          label={strings.names}
          description={strings.namesHint}
          checked={row.showNames}
          disabled={show.isPending}
          onCheckedChange={(wanted) => show.mutate(wanted)}
        />
      )}
    </Card>
  );
}

/** What the browser says of itself is for developers: its service did not answer, or the person said no. */
function Failure({ failure }: { failure: Error }) {
  const isDenied = failure instanceof PermissionDenied;
  if (!isDenied && !(failure instanceof DOMException))
    return <FailureNote title={strings.turnFailed} error={failure} />;
  return (
    <Callout tone="stop" live="alert" title={strings.turnFailed}>
      {isDenied ? strings.obstacles.denied : strings.noService}
    </Callout>
  );
}
