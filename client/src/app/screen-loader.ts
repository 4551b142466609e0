import type { LoaderFunctionArgs } from 'react-router';
import type { LoadData } from '@/api/load-data';
import { sessionQuery } from '@/api/session';
import { queryClient } from './query-client';

type Guard = (args: LoaderFunctionArgs) => Promise<Response | null>;

/**
 * The loader of a screen: the guard decides who may see it, then the screen's requests start, while the screen's code
 * is still loading. Nothing is asked for before the guard has let the reader in, so nobody's data is requested for a
 * visitor or for another family. The loader does not wait for the answers: the screen shows its own skeleton, and its
 * own message when a request fails. What opens later or is a note beside the screen (what is owed, the week's feedback,
 * conflicts in Settings) is asked for by that part, so that it takes nothing from the first picture. An error of the
 * guard goes to the route's error boundary.
 */
export function screenLoader(guard: Guard, importLoadData: () => Promise<LoadData>) {
  return async (args: LoaderFunctionArgs): Promise<Response | null> => {
    const imported = importLoadData();
    // When this code is lost, so is the screen's own, and that error is shown.
    imported.catch(() => undefined);
    const refused = await guard(args);
    if (!refused) void start(imported, args);
    return refused;
  };
}

async function start(
  imported: Promise<LoadData>,
  { params, request }: LoaderFunctionArgs,
): Promise<void> {
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  if (!session) return;
  try {
    const loadData = await imported;
    const search = new URL(request.url).searchParams;
    // A failed request stands in the cache, where the screen finds it.
    await Promise.allSettled(loadData(queryClient, { session, params, search }));
  } catch {
    // See above: the screen's own code is lost as well.
  }
}
