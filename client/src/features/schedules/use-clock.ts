import { useEffect, useState } from 'react';
import { now } from '@/lib/now';
import { wallClock } from '@/lib/plain-date';

const MINUTE_MS = 60_000;

/** The date and minute of the day in the family's zone, by the server's time, updated every minute. */
export function useClock(timeZone: string): { date: string; minute: number } {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const untilNextMinute = MINUTE_MS - (instant.getTime() % MINUTE_MS);
    const timer = setTimeout(() => setInstant(now()), untilNextMinute + 50);
    return () => clearTimeout(timer);
  }, [instant]);
  return wallClock(instant, timeZone);
}
