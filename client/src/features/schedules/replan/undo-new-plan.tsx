import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { useCanEdit } from '@/api/session';
import { undoStrings } from '@/messages/replan';
import { Button } from '@/ui/button';
import { useUndoPlan } from './mutations';
import { versionsQuery } from './queries';

/** A button beside the note of a new plan. It restores the plan that the new one replaced. */
export function UndoNewPlan({
  scheduleId,
  onUndone,
}: {
  scheduleId: string;
  onUndone: () => void;
}) {
  const versions = useQuery(versionsQuery(scheduleId));
  const canEdit = useCanEdit();
  const online = useOnline();
  const undo = useUndoPlan();
  // While the request fails there is no button; the version history shows the error.
  if (!canEdit || !versions.data?.canUndo) return null;
  return (
    <Button
      size="s"
      variant="quiet"
      icon={<Undo2 />}
      busy={undo.isPending}
      disabled={!online}
      onClick={() => undo.mutate({ scheduleId }, { onSuccess: onUndone })}
    >
      {undoStrings.backToOld}
    </Button>
  );
}
