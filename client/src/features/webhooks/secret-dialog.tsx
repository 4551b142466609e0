import { useRef, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import styles from './webhooks.module.css';

export interface ShownSecret {
  secret: string;
  /** Whether another one still counts beside it. */
  isRotated: boolean;
}

/** Shows a secret this once. It stays open until somebody says that it is kept. */
export function SecretDialog({
  shown: { secret, isRotated },
  onClose,
}: {
  shown: ShownSecret;
  onClose: () => void;
}) {
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = (): void => {
    const written = navigator.clipboard?.writeText(secret) ?? Promise.reject(new TypeError());
    written.then(
      () => setCopied('yes'),
      () => {
        setCopied('no');
        field.current?.querySelector('input')?.select();
      },
    );
  };
  return (
    <Dialog
      open
      insistent
      onOpenChange={onClose}
      title={strings.secretTitle}
      description={strings.secretText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {strings.secretDone}
        </Button>
      }
    >
      <div ref={field} className={styles.secret}>
        <TextField
          label={strings.secretLabel}
          readOnly
          value={secret}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={copied === 'yes' ? <Check /> : <Copy />} onClick={copy}>
          {copied === 'yes' ? strings.copied : strings.copy}
        </Button>
      </div>
      {copied === 'no' && (
        <Callout tone="care" live="alert">
          {strings.copyFailed}
        </Callout>
      )}
      {isRotated && <Callout>{strings.secretRotated}</Callout>}
    </Dialog>
  );
}
