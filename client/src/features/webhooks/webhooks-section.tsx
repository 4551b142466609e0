import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Webhook as WebhookIcon } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { useIsOwner } from '@/api/session';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { DeliveriesSheet } from './deliveries-sheet';
import { webhooksQuery } from './queries';
import { RemoveWebhook } from './remove-webhook';
import { RotateSecret } from './rotate-secret';
import { SecretDialog, type ShownSecret } from './secret-dialog';
import { WebhookRow } from './webhook-row';
import { WebhookSheet } from './webhook-sheet';
import styles from './webhooks.module.css';

/** What is open over the list. */
type Open = { id: string; to: 'edit' | 'deliveries' | 'rotate' | 'remove' } | 'new' | null;

/** The section of the settings in which owners say where the family's events go. */
export function WebhooksSection() {
  const isOwner = useIsOwner();
  return (
    <Card title={strings.title} description={strings.text}>
      {isOwner ? <Webhooks /> : <Callout>{strings.readOnly}</Callout>}
    </Card>
  );
}

function Webhooks() {
  const online = useOnline();
  const query = useQuery(webhooksQuery);
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<ShownSecret | null>(null);
  const close = (): void => setOpen(null);
  const opened = typeof open === 'object' && open ? open : null;
  const webhook = query.data?.find(({ id }) => id === opened?.id);

  if (query.isPending) return <Skeleton shape="row" count={2} />;
  if (!query.data) {
    return (
      <ErrorState
        title={strings.failedTitle}
        onRetry={() => void query.refetch()}
        reference={problemReference(query.error)}
      >
        {problemText(query.error)}
      </ErrorState>
    );
  }
  return (
    <>
      {!online && <Callout tone="care">{strings.offline}</Callout>}
      {query.data.length === 0 ? (
        <EmptyState icon={<WebhookIcon />} title={strings.emptyTitle}>
          {strings.emptyText}
        </EmptyState>
      ) : (
        <ul aria-label={strings.list}>
          {query.data.map((each) => (
            <WebhookRow
              key={each.id}
              webhook={each}
              disabled={!online}
              onOpen={(to) => setOpen({ id: each.id, to })}
            />
          ))}
        </ul>
      )}
      <Button className={styles.add} disabled={!online} onClick={() => setOpen('new')}>
        {strings.add}
      </Button>
      {open === 'new' && <WebhookSheet webhook={null} onClose={close} onSecret={setSecret} />}
      {webhook && opened?.to === 'edit' && (
        <WebhookSheet webhook={webhook} onClose={close} onSecret={setSecret} />
      )}
      {webhook && opened?.to === 'deliveries' && (
        <DeliveriesSheet webhook={webhook} disabled={!online} onClose={close} />
      )}
      {webhook && opened?.to === 'rotate' && (
        <RotateSecret webhook={webhook} onClose={close} onSecret={setSecret} />
      )}
      {webhook && opened?.to === 'remove' && <RemoveWebhook webhook={webhook} onClose={close} />}
      {secret && <SecretDialog shown={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
