import type { Model } from '@/api/ml-model';
import { Confirm } from '@/shared/confirm';
import { mlStrings } from '@/messages/ml';
import { archive, promote, rollBack } from './queries';
import { useMlChange } from './use-ml-change';

const strings = mlStrings.models;

/** What a steward asked for, before it is confirmed. */
export interface AskedChange {
  what: 'promote' | 'roll-back' | 'archive';
  model: Model;
}

const changes = {
  promote: { done: strings.promoted, send: ({ id }: Model) => promote(id) },
  'roll-back': { done: strings.rolledBack, send: ({ kind }: Model) => rollBack(kind) },
  archive: { done: strings.archived, send: ({ id }: Model) => archive(id) },
};

function wordsOf({ what, model }: AskedChange) {
  const named = { kind: mlStrings.kinds[model.kind], number: model.number };
  switch (what) {
    case 'promote':
      return {
        title: strings.promoteTitle(named),
        description: strings.promoteText,
        action: strings.promote,
      };
    case 'roll-back':
      return {
        title: strings.rollBackTitle(named),
        description: strings.rollBackText,
        action: strings.rollBack,
      };
    case 'archive':
      return {
        title: strings.archiveTitle(named),
        description:
          model.status === 'champion' ? strings.archiveChampionText : strings.archiveText,
        action: strings.archive,
        danger: true,
      };
  }
}

/** Asks once more, then does it. */
export function ModelChange({ asked, onClose }: { asked: AskedChange; onClose: () => void }) {
  const { done, send } = changes[asked.what];
  const mutation = useMlChange<Model>(send, { done, onDone: onClose });
  return (
    <Confirm
      dismiss={mlStrings.cancel}
      failed={mlStrings.failed}
      {...wordsOf(asked)}
      mutation={mutation}
      variables={asked.model}
      onClose={onClose}
    />
  );
}
