import { readEvents } from './event-stream';
import { apiFetch } from './http';
import { ProblemError } from './problem';

export interface EventsOptions {
  /** Each event with its parsed data. Return `'stop'` to end, e.g. on the final event. */
  onEvent: (name: string, data: unknown) => 'stop' | void;
  /** The stream broke and is being opened again (true), or runs again (false). */
  onInterrupted?: (interrupted: boolean) => void;
  signal: AbortSignal;
}

const retryDelaysMs = [500, 1_000, 2_000, 4_000, 8_000];

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Follows a server-sent event stream until it is stopped, reopening it with Last-Event-ID when it breaks. Uses fetch
 * rather than EventSource so that family, session refresh and problems work as for every other request.
 * Rejects with the ProblemError when the API refuses the stream.
 */
export async function openEvents(
  path: string,
  { onEvent, onInterrupted, signal }: EventsOptions,
): Promise<void> {
  let lastEventId: string | undefined;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const headers = new Headers({ Accept: 'text/event-stream' });
      if (lastEventId) headers.set('Last-Event-ID', lastEventId);
      const request = new Request(new URL(`/api/v1${path}`, window.location.origin), {
        headers,
        signal,
      });
      const response = await apiFetch(request);
      if (!response.body) return;
      for await (const event of readEvents(response.body)) {
        if (failures > 0) onInterrupted?.(false);
        failures = 0;
        lastEventId = event.id ?? lastEventId;
        if (onEvent(event.name, JSON.parse(event.data)) === 'stop') return;
      }
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500) throw error;
    }
    if (signal.aborted) return;
    onInterrupted?.(true);
    await pause(retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 8_000, signal);
  }
}
