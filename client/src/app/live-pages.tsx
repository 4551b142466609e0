import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { followFamily } from '@/api/family-events';
import { refreshAfterEvents } from './refresh-after-events';

/** Keeps what is on screen as it is in the family, whoever changes it. What is being typed stays. */
export function LivePages({ familyId }: { familyId: string }) {
  const queryClient = useQueryClient();
  useEffect(() => followFamily(familyId, refreshAfterEvents(queryClient)), [familyId, queryClient]);
  return null;
}
