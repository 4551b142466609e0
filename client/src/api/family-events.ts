import { openEvents } from './events';

/** What happened, such as `item.completed`, and to what; `reset` where events were missed. */
export interface FamilyEvent {
  readonly type: string;
  /** Id of what it happened to. */
  readonly subject?: string;
}

/**
 * Calls back with each event of the family that is open. All tabs of a browser share one connection: the tab that holds the lock has it and tells the others;
 * when it is closed the next one opens it. Answers what ends it.
 */
export function followFamily(familyId: string, onEvent: (event: FamilyEvent) => void): () => void {
  const name = `bp.events.${familyId}`;
  const stop = new AbortController();
  const { signal } = stop;
  const tabs = new BroadcastChannel(name);
  tabs.onmessage = ({ data }: MessageEvent<FamilyEvent>) => onEvent(data);
  const lead = () =>
    openEvents('/events/stream', {
      signal,
      onEvent: (type, data) => {
        // The stream runs; nothing has happened yet.
        if (type === 'open') return;
        const { subject } = data as Pick<FamilyEvent, 'subject'>;
        const event = { type, ...(subject && { subject }) };
        if ('locks' in navigator) tabs.postMessage(event);
        onEvent(event);
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
