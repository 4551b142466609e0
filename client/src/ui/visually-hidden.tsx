import type { ReactNode } from 'react';
import { VisuallyHidden as RadixVisuallyHidden } from 'radix-ui';

/** Read aloud, not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <RadixVisuallyHidden.Root>{children}</RadixVisuallyHidden.Root>;
}
