import { queryOptions } from '@tanstack/react-query';
import type { AskForMisfitsDto } from '../generated/types.gen';
import { http } from '../http';
import { isProblem } from '../problem';

const key = ['misfits'] as const;

/** What of the family's usual week cannot fit, as it is kept. */
export const misfitsQuery = queryOptions({
  queryKey: [...key, 'kept'],
  queryFn: async ({ signal }) => (await http.get('/questionnaire/misfits', { signal })).items,
});

/** The same by answers that are not kept yet; null while they are not whole, which their own screens tell. */
export const answerMisfitsQuery = (answers: AskForMisfitsDto['answers']) =>
  queryOptions({
    queryKey: [...key, answers],
    queryFn: async ({ signal }) => {
      try {
        const { items } = await http.post('/questionnaire/misfits', { body: { answers }, signal });
        return items;
      } catch (error) {
        if (isProblem(error, 'request.invalid')) return null;
        throw error;
      }
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
