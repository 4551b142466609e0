import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NavigationType, useBlocker } from 'react-router';
import { uiStrings } from '@/messages/ui';
import { Button } from './button';
import styles from './dialog.module.css';

/** Counts the unsaved forms of a panel; returns how to take one back. */
type Register = () => () => void;

export const UnsavedContext = createContext<Register | null>(null);

/** Render it inside a sheet or dialog while something typed there is not saved: leaving then asks first. */
export function Unsaved() {
  const register = use(UnsavedContext);
  useEffect(() => register?.(), [register]);
  return null;
}

/** What a panel needs to ask before it closes over something unsaved. */
export function useUnsaved(onClose: () => void) {
  const [count, setCount] = useState(0);
  const [asking, setAsking] = useState(false);
  const register = useCallback<Register>(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  const unsaved = count > 0;
  return useMemo(
    () => ({
      register,
      unsaved,
      asking: asking && unsaved,
      /** Closes at once where nothing would be lost. */
      tryToClose: () => (unsaved ? setAsking(true) : onClose()),
      ask: () => setAsking(true),
      stay: () => setAsking(false),
    }),
    [register, unsaved, asking, onClose],
  );
}

interface LeavingProps {
  asking: boolean;
  onAsk: () => void;
  onStay: () => void;
  onDiscard: () => void;
}

/** Watches the ways out of a panel with something unsaved, Back and a reload too, and asks in the panel's foot. */
export function Leaving({ asking, onAsk, onStay, onDiscard }: LeavingProps) {
  const blocker = useBlocker(({ historyAction }) => historyAction === NavigationType.Pop);
  const { state } = blocker;
  useEffect(() => {
    if (state === 'blocked') onAsk();
  }, [state, onAsk]);
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, []);
  // The answer that loses nothing has the focus.
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  if (!asking) return null;
  const stay = (): void => {
    if (blocker.state === 'blocked') blocker.reset();
    onStay();
  };
  const discard = (): void => {
    if (blocker.state === 'blocked') blocker.proceed();
    else onDiscard();
  };
  return (
    <footer className={styles.footer} role="alert">
      <p className={styles.question}>{uiStrings.unsaved}</p>
      <Button onClick={discard}>{uiStrings.discard}</Button>
      <Button variant="primary" ref={first} onClick={stay}>
        {uiStrings.keepEditing}
      </Button>
    </footer>
  );
}
