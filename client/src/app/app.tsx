import { Suspense } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { ToastProvider } from '@/ui/toast';
import { lazyPart } from '@/ui/lazy-part';
import { queryClient } from './query-client';
import { router } from './router';
import { SessionGuard } from './session-guard';

/** A new version is no matter of the first paint. */
const UpdatePrompt = lazyPart(async () => ({
  default: (await import('./update-prompt')).UpdatePrompt,
}));

/** Providers, outside in: server state, messages, routes. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
        <SessionGuard />
        <Suspense>
          <UpdatePrompt />
        </Suspense>
      </ToastProvider>
    </QueryClientProvider>
  );
}
