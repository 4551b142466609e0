import { useState, type KeyboardEvent } from 'react';
import { Plus } from 'lucide-react';
import { subjectLook } from '@/lib/subject-look';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { catalogueSubjectNames } from '@/messages/questionnaire-definition';
import { kindLabels } from '@/messages/subject-kinds';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { useQuestionnaire } from './questionnaire-context';
import { sameName } from './subject-list';
import styles from './screens.module.css';

const say = strings.subjects;

export interface AddSubjectProps {
  /** Names the child has already: not offered again. */
  taken: string[];
  onAdd: (name: string, kind: string) => void;
}

/** From the list with one choice, or typed. A typed name that the list knows gets its kind. */
export function AddSubject({ taken, onAdd }: AddSubjectProps) {
  const { definition } = useQuestionnaire();
  const [typed, setTyped] = useState('');
  const offers = definition.subjectCatalogue.flatMap(({ kind, subjects }) =>
    subjects.map((subject) => ({
      kind,
      group: kindLabels[kind],
      name: catalogueSubjectNames[subject],
    })),
  );
  const free = offers.filter(({ name }) => !taken.some((each) => sameName(each, name)));

  const addTyped = (): void => {
    const name = typed.trim();
    if (!name || taken.some((each) => sameName(each, name))) return;
    onAdd(name, offers.find((offer) => sameName(offer.name, name))?.kind ?? 'other');
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Enter here adds the subject; anywhere else it goes on to the next screen.
    event.preventDefault();
    addTyped();
  };

  return (
    <section className={styles.add} aria-label={say.add}>
      <Select
        label={say.addPick}
        placeholder={say.add}
        options={free.map(({ kind, group, name }) => {
          const Icon = subjectLook(kind).icon;
          return { value: name, label: name, group, icon: <Icon aria-hidden size={16} /> };
        })}
        value=""
        onValueChange={(name) => {
          const offer = offers.find((each) => each.name === name);
          if (offer) onAdd(offer.name, offer.kind);
        }}
      />
      <div className={styles.typed}>
        <TextField
          label={say.addType}
          autoComplete="off"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button icon={<Plus />} onClick={addTyped}>
          {say.addTyped}
        </Button>
      </div>
    </section>
  );
}
