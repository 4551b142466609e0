import { useState } from 'react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, Clock, RotateCw, TriangleAlert } from 'lucide-react';
import { problemReference, problemText } from '@/api/problem-text';
import { useFamily } from '@/api/session';
import { formatInstant } from '@/lib/format';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Button } from '@/ui/button';
import { ChoiceChips } from '@/ui/choice-chips';
import { Sheet } from '@/ui/dialog';
import { Facts } from '@/ui/facts';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import {
  deliveriesQuery,
  type Delivery,
  type DeliveryStatus,
  replayDelivery,
  type Webhook,
  webhookKeys,
} from './queries';
import { nameOf } from './webhook-form';
import styles from './webhooks.module.css';

type Shown = 'all' | DeliveryStatus;
const shownChoices = (['all', 'pending', 'delivered', 'failed'] as const satisfies Shown[]).map(
  (value) => ({ value, label: strings.filters[value] }),
);

const pictures = { pending: Clock, delivered: Check, failed: TriangleAlert };

export interface DeliveriesSheetProps {
  webhook: Webhook;
  disabled: boolean;
  onClose: () => void;
}

/** What was sent to a webhook, what came back, and a press that sends it again. */
export function DeliveriesSheet({ webhook, disabled, onClose }: DeliveriesSheetProps) {
  const [shown, setShown] = useState<Shown>('all');
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={strings.deliveriesOf({ name: nameOf(webhook) })}
      description={strings.deliveriesText}
    >
      <ChoiceChips
        label={strings.show}
        options={shownChoices}
        value={shown}
        onValueChange={setShown}
      />
      <Deliveries key={shown} webhookId={webhook.id} shown={shown} disabled={disabled} />
    </Sheet>
  );
}

interface DeliveriesProps {
  webhookId: string;
  shown: Shown;
  disabled: boolean;
}

function Deliveries({ webhookId, shown, disabled }: DeliveriesProps) {
  const query = useInfiniteQuery(deliveriesQuery(webhookId, shown === 'all' ? null : shown));
  if (query.isPending) return <Skeleton shape="row" count={4} />;
  if (!query.data) {
    return (
      <ErrorState
        title={strings.deliveriesFailed}
        onRetry={() => void query.refetch()}
        reference={problemReference(query.error)}
      >
        {problemText(query.error)}
      </ErrorState>
    );
  }
  const deliveries = query.data.pages.flatMap(({ items }) => items);
  if (deliveries.length === 0) {
    const text = shown === 'all' ? strings.deliveriesEmpty : strings.deliveriesEmptyFiltered;
    return <p className={styles.quiet}>{text}</p>;
  }
  return (
    <>
      <ul aria-label={strings.deliveriesList}>
        {deliveries.map((each) => (
          <DeliveryRow key={each.id} webhookId={webhookId} delivery={each} disabled={disabled} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="quiet"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {strings.moreDeliveries}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  webhookId: string;
  delivery: Delivery;
  disabled: boolean;
}

function DeliveryRow({ webhookId, delivery, disabled }: RowProps) {
  const { timeZone } = useFamily();
  const queryClient = useQueryClient();
  const replay = useMutation({
    mutationFn: () => replayDelivery(webhookId, delivery.id),
    onSettled: () =>
      void queryClient.invalidateQueries({ queryKey: webhookKeys.deliveries(webhookId) }),
  });
  const { status, eventType, createdAt, nextAttemptAt, attempts, failure } = delivery;
  const { responseStatus, responseStart, durationMs } = delivery;
  const when = formatInstant(createdAt, timeZone);
  const Picture = pictures[status];
  const isToCome = nextAttemptAt !== null && attempts > 0;
  return (
    <li className={styles.delivery}>
      <Picture aria-hidden size={20} className={styles.picture} data-status={status} />
      <div className={styles.words}>
        <p className={styles.type}>{eventType}</p>
        <p className={styles.facts}>
          <Facts
            of={[
              strings.statuses[status],
              when,
              attempts > 0 && strings.attempts({ count: attempts }),
              responseStatus !== null && strings.answered({ status: String(responseStatus) }),
              durationMs !== null && strings.took({ milliseconds: durationMs }),
              isToCome && strings.next({ when: formatInstant(nextAttemptAt, timeZone) }),
            ]}
          />
        </p>
        {failure && <p className={styles.facts}>{strings.failures[failure]}</p>}
        {responseStart && <p className={styles.said}>{strings.said({ text: responseStart })}</p>}
        {replay.isSuccess && (
          <p role="status" className={styles.facts}>
            {strings.replayed}
          </p>
        )}
        {replay.isError && <p role="alert">{problemText(replay.error)}</p>}
      </div>
      {status !== 'pending' && (
        <Button
          size="s"
          icon={<RotateCw />}
          busy={replay.isPending}
          disabled={disabled}
          aria-label={strings.replayOf({ type: eventType, when })}
          onClick={() => replay.mutate()}
        >
          {strings.replay}
        </Button>
      )}
    </li>
  );
}
