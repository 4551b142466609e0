import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Family } from '@/api/model';
import { familyQuery, saveFamily } from '@/api/queries/account';
import { useIsOwner } from '@/api/session';
import { familyStrings } from '@/messages/family-plan';
import { FailureNote } from '@/shared/failure-note';
import { Card } from '@/ui/card';
import { Switch } from '@/ui/switch';
import { useToast } from '@/ui/toast';

const strings = familyStrings.exploration;

/**
 * Whether plans may explore times that little is known about (the exploration bonus). It counts from the next plan
 * on.
 */
export function ExplorationCard({ family }: { family: Family }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const isOwner = useIsOwner();
  const change = useMutation({
    mutationFn: (exploration: boolean) => saveFamily(family, { exploration }),
    onSuccess: (saved) => {
      queryClient.setQueryData(familyQuery.queryKey, saved);
      showToast({ title: saved.exploration ? strings.on : strings.off });
    },
    // Somebody else changed the family meanwhile: the next press starts from how it is now.
    onError: () => void queryClient.invalidateQueries({ queryKey: familyQuery.queryKey }),
  });
  return (
    <Card title={strings.title} description={strings.text}>
      <Switch
        label={strings.label}
        description={strings.hint}
        checked={change.isPending ? change.variables : family.exploration}
        disabled={!isOwner}
        onCheckedChange={(on) => {
          if (!change.isPending) change.mutate(on);
        }}
      />
      {change.isError && <FailureNote title={familyStrings.saveFailed} error={change.error} />}
    </Card>
  );
}
