import { useState } from 'react';
import { importModel } from '@/api/import-model';
import type { ModelKind } from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { ChoiceChips } from '@/ui/choice-chips';
import { Dialog } from '@/ui/dialog';
import { FileField } from '@/ui/file-field';
import { NumberField } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import { useMlChange } from './use-ml-change';
import styles from './ml.module.css';

const strings = mlStrings.models.importing;
/** As much as the API takes. */
const LARGEST_MB = 32;

interface Draft {
  kind: ModelKind;
  file: File | null;
  lessons: string;
}

const kinds = (Object.keys(mlStrings.kinds) as ModelKind[]).map((value) => ({
  value,
  label: mlStrings.kinds[value],
}));

/** What is wrong with a draft, by field. */
function faultsOf({ file, lessons }: Draft): Partial<Record<keyof Draft, string>> {
  const isCount = Number.isInteger(Number(lessons)) && Number(lessons) >= 0 && lessons !== '';
  const isTooLarge = file !== null && file.size > LARGEST_MB * 1024 * 1024;
  return {
    ...(file === null && { file: strings.mustFile }),
    ...(isTooLarge && { file: strings.tooLarge({ largest: LARGEST_MB }) }),
    ...(!isCount && { lessons: strings.mustLessons }),
  };
}

const blank: Draft = { kind: 'engagement', file: null, lessons: '0' };

/** Registers a model that was trained elsewhere. What the API refuses is said here, and the file stays chosen. */
export function ImportForm({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(blank);
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({});
  const send = useMlChange<File>(
    (file) => importModel({ kind: draft.kind, lessons: Number(draft.lessons) }, file),
    { done: strings.done, onDone: onClose },
  );
  const change = (patch: Partial<Draft>) => {
    setDraft({ ...draft, ...patch });
    setFaults({});
    send.reset();
  };
  const submit = () => {
    const found = faultsOf(draft);
    setFaults(found);
    if (draft.file && Object.keys(found).length === 0) send.mutate(draft.file);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={strings.title}
      description={strings.description}
      footer={
        <>
          <Button onClick={onClose}>{mlStrings.cancel}</Button>
          <Button variant="primary" busy={send.isPending} onClick={submit}>
            {strings.action}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {draft !== blank && <Unsaved />}
        {send.isError && <FailureNote title={strings.refused} error={send.error} />}
        <ChoiceChips
          label={strings.kind}
          options={kinds}
          value={draft.kind}
          onValueChange={(kind) => change({ kind })}
        />
        <FileField
          label={strings.file}
          hint={strings.fileHint}
          accept=".onnx"
          error={faults.file}
          onChange={({ target }) => change({ file: target.files?.[0] ?? null })}
        />
        <NumberField
          label={strings.lessons}
          hint={strings.lessonsHint}
          min={0}
          value={draft.lessons}
          error={faults.lessons}
          onChange={({ target }) => change({ lessons: target.value })}
        />
      </div>
    </Dialog>
  );
}
