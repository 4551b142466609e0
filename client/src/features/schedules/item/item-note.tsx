import { useState } from 'react';
import type { Item } from '@/api/week-model';
import { itemStrings } from '@/messages/item';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import styles from './item-sheet.module.css';

/** The server refuses longer notes. */
const NOTE_MOST_CHARACTERS = 2_000;

export interface ItemNoteProps {
  item: Item;
  /** Resolves when the note is kept; rejects when it was refused, and then what was typed stays in the field. */
  onSave: (note: string) => Promise<unknown>;
  disabled: boolean;
}

/** An optional note about the lesson. The component keeps what is typed until the server has saved it. */
export function ItemNote({ item, onSave, disabled }: ItemNoteProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const text = typed ?? item.note ?? '';
  const over = text.length - NOTE_MOST_CHARACTERS;
  const dirty = typed !== null && typed !== (item.note ?? '');

  const save = async (): Promise<void> => {
    setState('saving');
    try {
      await onSave(text);
      setTyped((now) => (now === text ? null : now));
      setState('saved');
    } catch {
      // The panel shows the error, together with the lesson as it is now.
      setState('idle');
    }
  };

  return (
    <section className={styles.section}>
      {dirty && <Unsaved />}
      <TextArea
        label={itemStrings.note}
        hint={itemStrings.noteHint}
        error={over > 0 ? itemStrings.noteTooLong({ over }) : undefined}
        optional
        value={text}
        disabled={disabled}
        onChange={(event) => {
          setTyped(event.target.value);
          setState('idle');
        }}
      />
      <div className={styles.noteFoot}>
        <span className={styles.count}>
          {itemStrings.noteCount({ count: text.length, most: NOTE_MOST_CHARACTERS })}
        </span>
        <span role="status" className={styles.count}>
          {state === 'saved' && !dirty && itemStrings.noteSaved}
        </span>
        {(dirty || state === 'saving') && (
          <Button
            size="s"
            busy={state === 'saving'}
            disabled={over > 0}
            onClick={() => void save()}
          >
            {itemStrings.saveNote}
          </Button>
        )}
      </div>
    </section>
  );
}
