import { useState } from 'react';
import type { NotificationPreferences } from '@/api/queries/notifications';
import { notificationSettingsStrings as strings } from '@/messages/notifications';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Switch } from '@/ui/switch';
import { NumberField, TimeField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { useSavePreferences } from './use-save-preferences';
import styles from './quiet-hours-form.module.css';

/** What most people mean by a night. */
const NIGHT = { from: '21:00', to: '07:00' };

interface Draft {
  isQuiet: boolean;
  from: string;
  to: string;
  limit: string;
}

function toDraft({ quietFrom, quietTo, dailyLimit }: NotificationPreferences): Draft {
  return {
    isQuiet: quietFrom !== null,
    from: quietFrom ?? NIGHT.from,
    to: quietTo ?? NIGHT.to,
    limit: String(dailyLimit),
  };
}

function errorsOf({ isQuiet, from, to, limit }: Draft) {
  const count = Number(limit);
  return {
    ...(isQuiet && from === '' && { from: strings.mustTime }),
    ...(isQuiet && to === '' && { to: strings.mustTime }),
    ...(isQuiet && to !== '' && from === to && { to: strings.mustDiffer }),
    ...(!(Number.isInteger(count) && count >= 1 && count <= 50) && { limit: strings.mustLimit }),
  };
}

/** When nobody is disturbed, and how many messages a day come one by one. */
export function QuietHoursForm({ preferences }: { preferences: NotificationPreferences }) {
  const [draft, setDraft] = useState(() => toDraft(preferences));
  const [tried, setTried] = useState(false);
  const showToast = useToast();
  const save = useSavePreferences();
  const change = (said: Partial<Draft>) => setDraft((before) => ({ ...before, ...said }));
  const found = errorsOf(draft);
  const errors: { from?: string; to?: string; limit?: string } = tried ? found : {};
  const submit = (): void => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    const { isQuiet, from, to, limit } = draft;
    const quiet = { quietFrom: isQuiet ? from : null, quietTo: isQuiet ? to : null };
    save.mutate(
      { ...quiet, dailyLimit: Number(limit) },
      { onSuccess: () => showToast({ title: strings.saved }) },
    );
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {save.isError && <FailureNote title={strings.saveFailed} error={save.error} />}
      <Switch
        label={strings.quiet}
        description={strings.quietHint}
        checked={draft.isQuiet}
        onCheckedChange={(isQuiet) => change({ isQuiet })}
      />
      {draft.isQuiet && (
        <div className={styles.pair}>
          <TimeField
            label={strings.quietFrom}
            value={draft.from}
            error={errors.from}
            onChange={(event) => change({ from: event.target.value })}
          />
          <TimeField
            label={strings.quietTo}
            value={draft.to}
            error={errors.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </div>
      )}
      <NumberField
        label={strings.limit}
        hint={strings.limitHint}
        unit={strings.limitUnit}
        min={1}
        max={50}
        value={draft.limit}
        error={errors.limit}
        onChange={(event) => change({ limit: event.target.value })}
      />
      <div>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {strings.save}
        </Button>
      </div>
    </form>
  );
}
