import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '@/lib/paths';
import { http } from './http';
import { forgetFamilyOnThisDevice } from './session';

/**
 * Ends the session here, or on every device, and forgets the family in this browser. Loads the sign-in page anew, so
 * that nothing of the old session stays in memory.
 */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (options?: { everywhere: boolean }) => {
      if (options?.everywhere) await http.post('/auth/sign-out-everywhere');
      else await http.post('/auth/sign-out');
      await forgetFamilyOnThisDevice(queryClient);
      window.location.assign(paths.signIn);
    },
  });
}
