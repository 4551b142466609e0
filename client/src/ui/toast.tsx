import {
  createContext,
  Suspense,
  useCallback,
  useContext,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { lazyPart } from './lazy-part';
import type { KeyedMessage, ToastMessage } from './toast-message';

type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Fetched with the first message, so that the first screen does not carry it. */
const ToastList = lazyPart(async () => ({ default: (await import('./toast-list')).ToastList }));

/** Returns `showToast(message)`. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new TypeError('useToast: the component must be inside ToastProvider.');
  return show;
}

/** Holds the messages at the foot of the page. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<KeyedMessage[]>([]);
  const lastKey = useRef(0);
  const show = useCallback<ShowToast>((message) => {
    lastKey.current += 1;
    const key = lastKey.current;
    setMessages((shown) => [...shown, { ...message, key }]);
  }, []);
  const close = useCallback(
    (key: number) => setMessages((shown) => shown.filter((message) => message.key !== key)),
    [],
  );
  // Once there, the list stays: closing messages leave it with their own motion.
  const [used, setUsed] = useState(false);
  if (messages.length > 0 && !used) setUsed(true);

  return (
    <ToastContext value={show}>
      {children}
      {used && (
        <Suspense fallback={null}>
          <ToastList messages={messages} onClosed={close} />
        </Suspense>
      )}
    </ToastContext>
  );
}
