import { useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '@/api/http';
import { jobKey } from './queries';

export interface PlanRequest {
  title: string;
  startDate: string;
  endDate: string;
  /** Absent: all of them. */
  childIds?: string[];
  subjectIds?: string[];
}

/** Asks for a plan. The key makes a second press, or a retry after a lost answer, the same request. */
export function useStartPlan() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: PlanRequest; key: string }) =>
      http.post('/schedules', { body: request, idempotencyKey: key }),
    onSuccess: (job) => queryClient.setQueryData(jobKey(job.id), job),
  });
}

export function useCancelJob() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) => http.post('/jobs/{id}/cancel', { path: { id: jobId } }),
    onSuccess: (job) => queryClient.setQueryData(jobKey(job.id), job),
  });
}
