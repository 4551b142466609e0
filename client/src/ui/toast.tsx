import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Toast as RadixToast } from 'radix-ui';
import { Check, CircleAlert, X } from 'lucide-react';
import { uiStrings } from './strings';
import { Button } from './button';
import { IconButton } from './icon-button';
import styles from './toast.module.css';

export interface ToastMessage {
  title: string;
  description?: string;
  tone?: 'good' | 'care';
  /** Takes the change back. With it the message stays ten seconds instead of five. */
  onUndo?: () => void;
  /** Any other single action; `onUndo` wins. */
  action?: { label: string; onPress: () => void };
}

type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Returns `showToast(message)`. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new TypeError('useToast: the component must be inside ToastProvider.');
  return show;
}

function Message({ message, onClosed }: { message: ToastMessage; onClosed: () => void }) {
  const action = message.onUndo
    ? { label: uiStrings.undo, onPress: message.onUndo }
    : message.action;
  const Icon = message.tone === 'care' ? CircleAlert : Check;
  return (
    <RadixToast.Root
      className={styles.toast}
      data-tone={message.tone ?? 'good'}
      duration={action ? 10_000 : 5_000}
      onOpenChange={(open) => !open && onClosed()}
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

/** Holds the messages at the foot of the page. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<(ToastMessage & { key: number })[]>([]);
  const nextKey = useRef(0);
  const show = useCallback<ShowToast>((message) => {
    const key = (nextKey.current += 1);
    setMessages((shown) => [...shown, { ...message, key }]);
  }, []);
  const list = useMemo(
    () =>
      messages.map((message) => (
        <Message
          key={message.key}
          message={message}
          onClosed={() => setMessages((shown) => shown.filter(({ key }) => key !== message.key))}
        />
      )),
    [messages],
  );
  return (
    <RadixToast.Provider label={uiStrings.notifications} swipeDirection="down">
      <ToastContext value={show}>{children}</ToastContext>
      {list}
      <RadixToast.Viewport className={styles.viewport} />
    </RadixToast.Provider>
  );
}
