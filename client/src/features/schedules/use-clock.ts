import { useEffect, useState } from 'react';
import { wallClock } from '@/lib/plain-date';

const MINUTE_MS = 60_000;

/** The family's date and minute of the day, moving on with each minute on the wall. */
export function useClock(timeZone: string): { date: string; minute: number } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const untilNextMinute = MINUTE_MS - (now.getTime() % MINUTE_MS);
    const timer = setTimeout(() => setNow(new Date()), untilNextMinute + 50);
    return () => clearTimeout(timer);
  }, [now]);
  return wallClock(now, timeZone);
}
