import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Family } from '@/api/model';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { deleteFamily } from '@/api/queries/account';
import { forgetFamilyOnThisDevice, useSession } from '@/api/session';
import { paths } from '@/lib/paths';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';

const strings = familyStrings.family;

/** A family that was made at the first sign-in and never used can be deleted by who belongs to another as well. */
export function DeleteEmptyFamily({ family }: { family: Family }) {
  const { family: current, families } = useSession();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteFamily(family),
    onSuccess: async () => {
      await forgetFamilyOnThisDevice(queryClient);
      window.location.assign(paths.home);
    },
  });
  if (family.onboardedAt !== null || current?.role !== 'owner' || families.length < 2) return null;
  const { name } = family;
  return (
    <Card title={strings.deleteTitle} description={strings.deleteText({ family: name })}>
      <div>
        <Button variant="danger" onClick={() => setAsking(true)}>
          {strings.deleteTitle}
        </Button>
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={strings.deleteConfirm({ family: name })}
        description={strings.deleteConfirmText}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{familyStrings.cancel}</Button>
            <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              {strings.delete}
            </Button>
          </>
        }
      >
        {remove.isError && (
          <Callout tone="stop" live="alert">
            {isProblem(remove.error, 'family.not-empty')
              ? strings.notEmpty
              : problemText(remove.error)}
          </Callout>
        )}
      </Dialog>
    </Card>
  );
}
