import { useEffect, useEffectEvent, useState } from 'react';
import type { SaveWeekFeedback } from '@/api/feedback-model';
import { onServerBack } from '@/api/connection';
import { useSaveWeekFeedback } from './mutations';

export interface KeepWeekFeedback {
  /** Keeps the answer, unless it is kept already or on its way. */
  now: (body: SaveWeekFeedback) => void;
  isKept: (body: SaveWeekFeedback) => boolean;
  error: unknown;
}

const same = (a: SaveWeekFeedback | null, b: SaveWeekFeedback): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Keeps what is said of a week press by press, and once more when the server is back. */
export function useKeepWeekFeedback(monday: string): KeepWeekFeedback {
  const { mutate, isPending, error } = useSaveWeekFeedback();
  const [kept, setKept] = useState<SaveWeekFeedback | null>(null);
  const [wanted, setWanted] = useState<SaveWeekFeedback | null>(null);
  const now = (body: SaveWeekFeedback): void => {
    if (same(isPending ? wanted : kept, body)) return;
    setWanted(body);
    mutate({ monday, body }, { onSuccess: () => setKept(body) });
  };
  const again = useEffectEvent(() => {
    if (wanted) now(wanted);
  });
  useEffect(() => onServerBack(again), []);
  return { now, isKept: (body) => same(kept, body), error };
}
