import { useRef } from 'react';
import { Toast as RadixToast } from 'radix-ui';
import { Check, CircleAlert, X } from 'lucide-react';
import { uiStrings } from '@/messages/ui';
import { Button } from './button';
import { IconButton } from './icon-button';
import type { KeyedMessage } from './toast-message';
import { useToastRoom } from './use-toast-room';
import styles from './toast.module.css';

function Message({
  message,
  onClosed,
}: {
  message: KeyedMessage;
  onClosed: (key: number) => void;
}) {
  const action = message.onUndo
    ? { label: uiStrings.undo, onPress: message.onUndo }
    : message.action;
  const Icon = message.tone === 'care' ? CircleAlert : Check;
  return (
    <RadixToast.Root
      className={styles.toast}
      data-tone={message.tone ?? 'good'}
      duration={action ? 10_000 : 5_000}
      onOpenChange={(open) => !open && onClosed(message.key)}
    >
      <Icon aria-hidden size={18} className={styles.icon} />
      <div className={styles.words}>
        <RadixToast.Title className={styles.title}>{message.title}</RadixToast.Title>
        {message.description && (
          <RadixToast.Description className={styles.description}>
            {message.description}
          </RadixToast.Description>
        )}
      </div>
      {action && (
        <RadixToast.Action asChild altText={action.label}>
          <Button size="s" variant="quiet" onClick={action.onPress}>
            {action.label}
          </Button>
        </RadixToast.Action>
      )}
      <RadixToast.Close asChild>
        <IconButton label={uiStrings.close} tooltip={false}>
          <X aria-hidden />
        </IconButton>
      </RadixToast.Close>
    </RadixToast.Root>
  );
}

/** The messages on screen; see ToastProvider. */
export function ToastList(props: {
  messages: readonly KeyedMessage[];
  onClosed: (key: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  useToastRoom(list, props.messages.length);
  return (
    <RadixToast.Provider label={uiStrings.notifications} swipeDirection="down">
      {props.messages.map((message) => (
        <Message key={message.key} message={message} onClosed={props.onClosed} />
      ))}
      <RadixToast.Viewport ref={list} className={styles.viewport} />
    </RadixToast.Provider>
  );
}
