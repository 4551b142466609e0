import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { ToastProvider } from '@/ui/toast';
import { queryClient } from './query-client';
import { router } from './router';
import { SessionGuard } from './session-guard';
import { UpdatePrompt } from './update-prompt';

/** Providers, outside in: server state, messages, routes. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
        <SessionGuard />
        <UpdatePrompt />
      </ToastProvider>
    </QueryClientProvider>
  );
}
