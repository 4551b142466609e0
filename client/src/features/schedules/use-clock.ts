import { useEffect, useState } from 'react';
import { wallClock } from '@/lib/plain-date';

const MINUTE_MS = 60_000;

/** The date and minute of the day in the family's zone, updated every minute. */
export function useClock(timeZone: string): { date: string; minute: number } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const untilNextMinute = MINUTE_MS - (now.getTime() % MINUTE_MS);
    const timer = setTimeout(() => setNow(new Date()), untilNextMinute + 50);
    return () => clearTimeout(timer);
  }, [now]);
  return wallClock(now, timeZone);
}
