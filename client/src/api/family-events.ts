import { openEvents } from './events';

/**
 * Calls back with the type of each event of the family that is open, such as `item.completed`, and with `reset` where
 * events were missed. All tabs of a browser share one connection: the tab that holds the lock has it and tells the others;
 * when it is closed the next one opens it. Answers what ends it.
 */
export function followFamily(familyId: string, onEvent: (type: string) => void): () => void {
  const name = `bp.events.${familyId}`;
  const stop = new AbortController();
  const { signal } = stop;
  const tabs = new BroadcastChannel(name);
  tabs.onmessage = ({ data }: MessageEvent<string>) => onEvent(data);
  const lead = () =>
    openEvents('/events/stream', {
      signal,
      onEvent: (type) => {
        // The stream runs; nothing has happened yet.
        if (type === 'open') return;
        if ('locks' in navigator) tabs.postMessage(type);
        onEvent(type);
      },
    });
  // A page of an insecure address has no locks: each tab has a connection of its own then.
  const isOver = 'locks' in navigator ? navigator.locks.request(name, { signal }, lead) : lead();
  // It is refused where somebody was removed or signed out: the screens find out by themselves.
  isOver.catch(() => undefined);
  return () => {
    stop.abort();
    tabs.close();
  };
}
