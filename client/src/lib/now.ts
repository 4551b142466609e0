/** How far the device's clock is from the server's, in milliseconds; kept, since the app also opens without a connection. */
const STORAGE_KEY = 'bp.clock';
/** An answer takes its time on the way, and nobody needs the seconds. */
const UNNOTICED_MS = 30_000;

interface Known {
  offset: number;
  /** The latest server time so far: an answer out of a cache is older and says nothing of now. */
  latest: number;
}

let known: Known | undefined;

function load(): Known {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as Partial<Known> | null;
    return { offset: kept?.offset ?? 0, latest: kept?.latest ?? 0 };
  } catch {
    return { offset: 0, latest: 0 };
  }
}

/** Takes the time that the server has just said. */
export function setServerTime(serverTime: string): void {
  const latest = Date.parse(serverTime);
  known ??= load();
  if (Number.isNaN(latest) || latest <= known.latest) return;
  const offset = latest - Date.now();
  known = { offset: Math.abs(offset) < UNNOTICED_MS ? 0 : offset, latest };
  localStorage.setItem(STORAGE_KEY, JSON.stringify(known));
}

/** Now, by the server's clock: a device that is a day ahead still shows today. */
export function now(): Date {
  known ??= load();
  return new Date(Date.now() + known.offset);
}

/** For tests: a device that has not heard from a server. */
export function forgetServerTime(): void {
  known = undefined;
  localStorage.removeItem(STORAGE_KEY);
}
