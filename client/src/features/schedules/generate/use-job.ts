import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { openEvents } from '@/api/events';
import { ledgerKeys } from '@/api/queries/ledger';
import { weekKeys } from '@/api/queries/weeks';
import type { Job } from '@/api/week-model';
import { scheduleKeys } from '../queries';
import { isFinished, jobKey, jobQuery } from './queries';

/** Follows a job by its events until it ends; polling goes on underneath, so a broken stream only slows it down. */
export function useJob(jobId: string) {
  const queryClient = useQueryClient();
  const [interrupted, setInterrupted] = useState(false);
  const query = useQuery(jobQuery(jobId));

  useEffect(() => {
    const leaving = new AbortController();
    const follow = (_name: string, data: unknown): 'stop' | void => {
      const job = data as Job;
      queryClient.setQueryData(jobKey(jobId), job);
      if (isFinished(job)) return 'stop';
    };
    openEvents(`/jobs/${jobId}/events`, {
      onEvent: follow,
      onInterrupted: setInterrupted,
      signal: leaving.signal,
    }).catch(() => setInterrupted(true));
    return () => leaving.abort();
  }, [jobId, queryClient]);

  const finished = query.data !== undefined && isFinished(query.data);
  useEffect(() => {
    if (!finished) return;
    void queryClient.invalidateQueries({ queryKey: weekKeys.all });
    void queryClient.invalidateQueries({ queryKey: ledgerKeys.all });
    void queryClient.invalidateQueries({ queryKey: scheduleKeys.all });
  }, [finished, queryClient]);

  return { ...query, interrupted: interrupted && !finished };
}
