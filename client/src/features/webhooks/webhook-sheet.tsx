import { useId, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { isProblem } from '@/api/problem';
import { useRowEditor } from '@/api/queries/use-row-editor';
import { formatList } from '@/lib/format';
import { eventStrings } from '@/messages/events';
import { webhookStrings as strings } from '@/messages/webhooks';
import { ConflictNotice, type Described } from '@/shared/conflict-notice';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceChips } from '@/ui/choice-chips';
import { Sheet } from '@/ui/dialog';
import { Field, FieldGroup } from '@/ui/field';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { Unsaved } from '@/ui/unsaved';
import { useFocusOnRefusal } from '@/ui/use-focus-on-refusal';
import {
  addWebhook,
  changeWebhook,
  type Webhook,
  webhookKeys,
  type WebhookWithSecret,
} from './queries';
import type { ShownSecret } from './secret-dialog';
import {
  check,
  emptyDraft,
  kinds,
  nameOf,
  toBody,
  toDraft,
  toldOf,
  type WebhookDraft,
} from './webhook-form';
import styles from './webhooks.module.css';

const fieldOf = { url: 'url', description: 'description', eventTypes: 'kinds' };

export interface WebhookSheetProps {
  /** Null for a new one. */
  webhook: Webhook | null;
  onClose: () => void;
  /** Called where one was added: its secret is answered once. */
  onSecret: (secret: ShownSecret) => void;
}

/** The form of a webhook. */
export function WebhookSheet({ webhook, onClose, onSecret }: WebhookSheetProps) {
  const formId = useId();
  const queryClient = useQueryClient();
  const showToast = useToast();
  const [keys] = useState(() => new CommandKeys());
  const editor = useRowEditor<Webhook | WebhookWithSecret, WebhookDraft>({
    row: webhook,
    initial: webhook ? toDraft(webhook) : emptyDraft,
    toDraft,
    check,
    fieldOf,
    write: (base, draft) => {
      const body = toBody(draft);
      return base ? changeWebhook(base, body) : addOnce(keys, body);
    },
    onSaved: (saved) => {
      void queryClient.invalidateQueries({ queryKey: webhookKeys.all });
      onClose();
      if ('secret' in saved) onSecret({ secret: saved.secret, isRotated: false });
      else showToast({ title: strings.saved({ name: nameOf(saved) }) });
    },
  });
  const form = useFocusOnRefusal(editor.refusals);
  const { conflict, draft } = editor;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={webhook ? strings.edit : strings.add}
      footer={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={editor.saving}>
            {strings.save}
          </Button>
        </>
      }
    >
      {editor.dirty && <Unsaved />}
      {conflict && (
        <ConflictNotice
          mine={describe(draft)}
          theirs={describe(toDraft(conflict))}
          onKeepMine={editor.keepMine}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      {editor.failure !== null &&
        // What somebody else changed meanwhile is told above.
        (isProblem(editor.failure, 'precondition.failed') ? (
          <Callout tone="stop" live="alert" title={strings.saveFailed} />
        ) : (
          <FailureNote title={strings.saveFailed} error={editor.failure} />
        ))}
      <form
        id={formId}
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          editor.save();
        }}
      >
        <WebhookFields draft={draft} change={editor.change} errors={editor.errors} />
      </form>
    </Sheet>
  );
}

/** A second press after a lost answer adds no second webhook. */
async function addOnce(
  keys: CommandKeys,
  body: ReturnType<typeof toBody>,
): Promise<WebhookWithSecret> {
  try {
    const added = await addWebhook(body, keys.of(body));
    keys.settled(null);
    return added;
  } catch (error) {
    keys.settled(error);
    throw error;
  }
}

function describe(draft: WebhookDraft): Described[] {
  return [
    { label: strings.url, value: draft.url },
    { label: strings.description, value: draft.description },
    { label: strings.what, value: toldOf(draft, formatList) },
  ];
}

interface FieldsProps {
  draft: WebhookDraft;
  change: (patch: Partial<WebhookDraft>) => void;
  errors: Record<string, string | undefined>;
}

function WebhookFields({ draft, change, errors }: FieldsProps) {
  return (
    <>
      <TextField
        label={strings.url}
        hint={strings.urlHint}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        required
        value={draft.url}
        error={errors['url']}
        onChange={(event) => change({ url: event.target.value })}
      />
      <TextField
        label={strings.description}
        optional
        maxLength={200}
        value={draft.description}
        error={errors['description']}
        onChange={(event) => change({ description: event.target.value })}
      />
      <ChoiceChips
        label={strings.what}
        options={[
          { value: 'all', label: strings.whatChoices.all },
          { value: 'some', label: strings.whatChoices.some },
        ]}
        value={draft.what}
        onValueChange={(what) => change({ what })}
      />
      {draft.what === 'some' && (
        <Field label={strings.kinds} error={errors['kinds']} group>
          <FieldGroup className={styles.kinds}>
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                label={eventStrings.kinds[kind]}
                checked={draft.kinds.includes(kind)}
                onCheckedChange={(isChosen) =>
                  change({
                    kinds: kinds.filter((one) =>
                      one === kind ? isChosen : draft.kinds.includes(one),
                    ),
                  })
                }
              />
            ))}
          </FieldGroup>
          {draft.types.length > 0 && (
            <p className={styles.facts}>
              {strings.singleTypes({ types: formatList(draft.types) })}
            </p>
          )}
        </Field>
      )}
    </>
  );
}
