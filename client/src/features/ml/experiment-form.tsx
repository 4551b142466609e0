import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { ExperimentOutcome, Model, NewExperiment, Serves } from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { ChoiceChips } from '@/ui/choice-chips';
import { Dialog } from '@/ui/dialog';
import { Select } from '@/ui/select';
import { NumberField, TextField } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import { modelsQuery } from './queries';
import { useMlChange } from './use-ml-change';
import styles from './ml.module.css';

const strings = mlStrings.experiments.form;
const LEAST_FAMILIES = 30;

interface Draft {
  name: string;
  question: string;
  outcome: ExperimentOutcome;
  control: Serves;
  treatment: Serves;
  versionId: string;
  maxFamilies: string;
}

const blank: Draft = {
  name: '',
  question: '',
  outcome: 'completion',
  control: 'rules',
  treatment: 'champions',
  versionId: '',
  maxFamilies: '500',
};

const options = <V extends string>(labels: Record<V, string>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }));

/** What is wrong with a draft, by field. */
function faultsOf(draft: Draft): Partial<Record<keyof Draft, string>> {
  const families = Number(draft.maxFamilies);
  const isCount = Number.isInteger(families) && families >= LEAST_FAMILIES;
  return {
    ...(!draft.name.trim() && { name: strings.mustName }),
    ...(!draft.question.trim() && { question: strings.mustQuestion }),
    ...(draft.control === draft.treatment && { treatment: strings.mustDiffer }),
    ...(draft.treatment === 'version' && !draft.versionId && { versionId: strings.mustVersion }),
    ...(!isCount && { maxFamilies: strings.mustFamilies }),
  };
}

function toExperiment(draft: Draft): NewExperiment {
  const arm = (serves: Serves) => ({
    name: strings.nameOf[serves],
    share: 0.5,
    serves,
    versionId: serves === 'version' ? draft.versionId : null,
  });
  return {
    name: draft.name,
    question: draft.question,
    outcome: draft.outcome,
    maxFamilies: Number(draft.maxFamilies),
    arms: [arm(draft.control), arm(draft.treatment)],
  };
}

const mayServe = ({ gate, promotedAt, status }: Model): boolean =>
  status !== 'champion' && (gate?.passed === true || promotedAt !== null);

/** Two arms, half of the families each. */
export function ExperimentForm({ onClose }: { onClose: () => void }) {
  const models = useQuery(modelsQuery);
  const [draft, setDraft] = useState(blank);
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({});
  const save = useMlChange<NewExperiment>((body) => http.post('/ml/experiments', { body }), {
    done: mlStrings.experiments.created,
    onDone: onClose,
  });
  const change = (patch: Partial<Draft>) => {
    setDraft({ ...draft, ...patch });
    setFaults({});
  };
  const submit = () => {
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length === 0) save.mutate(toExperiment(draft));
  };
  const { version: _version, ...withoutVersion } = mlStrings.serves;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={strings.title}
      description={strings.description}
      footer={
        <>
          <Button onClick={onClose}>{mlStrings.cancel}</Button>
          <Button variant="primary" busy={save.isPending} onClick={submit}>
            {strings.save}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {draft !== blank && <Unsaved />}
        {save.isError && <FailureNote title={mlStrings.failed} error={save.error} />}
        <TextField
          label={strings.name}
          value={draft.name}
          error={faults.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextField
          label={strings.question}
          value={draft.question}
          error={faults.question}
          onChange={({ target }) => change({ question: target.value })}
        />
        <ChoiceChips
          label={strings.control}
          options={options(withoutVersion)}
          value={draft.control === 'version' ? null : draft.control}
          onValueChange={(control) => change({ control })}
        />
        <ChoiceChips
          label={strings.treatment}
          options={options(mlStrings.serves)}
          value={draft.treatment}
          error={faults.treatment}
          onValueChange={(treatment) => change({ treatment })}
        />
        {draft.treatment === 'version' && (
          <Select
            label={strings.version}
            placeholder={strings.chooseVersion}
            options={(models.data ?? []).filter(mayServe).map(({ id, kind, number }) => ({
              value: id,
              label: `${mlStrings.kinds[kind]}, ${number}`,
            }))}
            value={draft.versionId}
            error={faults.versionId}
            onValueChange={(versionId) => change({ versionId })}
          />
        )}
        <ChoiceChips
          label={strings.outcome}
          options={options(mlStrings.outcomes)}
          value={draft.outcome}
          onValueChange={(outcome) => change({ outcome })}
        />
        <NumberField
          label={strings.maxFamilies}
          hint={strings.maxFamiliesHint}
          min={LEAST_FAMILIES}
          value={draft.maxFamilies}
          error={faults.maxFamilies}
          onChange={({ target }) => change({ maxFamilies: target.value })}
        />
      </div>
    </Dialog>
  );
}
