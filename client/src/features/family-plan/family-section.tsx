import { isTimeZone } from '@/lib/time-zone';
import { useId } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Family } from '@/api/model';
import { familyQuery, saveFamily } from '@/api/queries/account';
import { useIsOwner } from '@/api/session';
import { familyStrings } from '@/messages/family-plan';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { LoadFailed } from './load-failed';
import { ConflictNotice } from '@/shared/conflict-notice';
import { messages } from './row-kind';
import { DeleteEmptyFamily } from './delete-empty-family';
import { ExplorationCard } from './exploration-card';
import { FamilyChoice } from './family-choice';
import { useFocusOnRefusal } from '@/ui/use-focus-on-refusal';
import { useRowEditor } from '@/api/queries/use-row-editor';
import styles from './rows.module.css';

const strings = familyStrings.family;

type FamilyDraft = Pick<Family, 'name' | 'timeZone'>;

const describe = ({ name, timeZone }: FamilyDraft) => [
  { label: strings.name, value: name },
  { label: strings.timeZone, value: timeZone },
];

function FamilyForm({ family }: { family: Family }) {
  const zonesId = useId();
  const queryClient = useQueryClient();
  const showToast = useToast();
  const editor = useRowEditor<Family, FamilyDraft>({
    row: family,
    initial: { name: family.name, timeZone: family.timeZone },
    toDraft: ({ name, timeZone }) => ({ name, timeZone }),
    check: ({ name, timeZone }) =>
      messages({
        name: !name.trim() && familyStrings.mustName,
        timeZone: !isTimeZone(timeZone) && strings.mustTimeZone,
      }),
    fieldOf: { name: 'name', timeZone: 'timeZone' },
    write: (base, draft) => saveFamily(base ?? family, draft),
    onSaved: (saved) => {
      queryClient.setQueryData(familyQuery.queryKey, saved);
      // Everything dated follows the family's zone.
      void queryClient.invalidateQueries();
      showToast({ title: familyStrings.saved({ name: saved.name }) });
    },
  });
  const form = useFocusOnRefusal(editor.refusals);
  const { draft, change, errors, conflict } = editor;
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        editor.save();
      }}
    >
      {conflict && (
        <ConflictNotice
          mine={describe(draft)}
          theirs={describe(conflict)}
          onKeepMine={editor.keepMine}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      {editor.failure !== null && (
        <FailureNote title={familyStrings.saveFailed} error={editor.failure} />
      )}
      <TextField
        label={strings.name}
        value={draft.name}
        error={errors.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={strings.timeZone}
        hint={strings.timeZoneHint}
        list={zonesId}
        autoComplete="off"
        value={draft.timeZone}
        error={errors.timeZone}
        onChange={(event) => change({ timeZone: event.target.value })}
      />
      <datalist id={zonesId}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div>
        <Button type="submit" variant="primary" busy={editor.saving}>
          {familyStrings.save}
        </Button>
      </div>
    </form>
  );
}

/** The family's name and zone, and the way to another family. */
export function FamilySection() {
  const family = useQuery(familyQuery);
  const isOwner = useIsOwner();
  return (
    <>
      <Card title={strings.title} description={strings.text}>
        {family.isPending && <Skeleton shape="control" count={2} />}
        {family.isError && !family.data && <LoadFailed query={family} />}
        {family.data && isOwner && <FamilyForm family={family.data} />}
        {family.data && !isOwner && (
          <dl>
            {describe(family.data).map(({ label, value }) => (
              <div key={label}>
                <dt className={styles.details}>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
      {family.data && <ExplorationCard family={family.data} />}
      <FamilyChoice />
      {family.data && <DeleteEmptyFamily family={family.data} />}
    </>
  );
}
