import type { Task } from '@/api/model';
import { taskStrings as strings } from '@/messages/tasks';
import { Select } from '@/ui/select';
import { ownerOptions, type People } from './people';
import type { Shown } from './shown-tasks';
import styles from './tasks.module.css';

/** Radix takes no empty value for a choice. */
const ANY = 'any';

export interface TaskFiltersProps {
  people: People;
  /** What is shown now: its tags are offered. */
  tasks: readonly Task[];
  shown: Shown;
  onChange: (name: 'who' | 'tag', value: string | null) => void;
}

/** Whose tasks, and with which tag; nothing to choose from shows nothing. */
export function TaskFilters({ people, tasks, shown, onChange }: TaskFiltersProps) {
  const tags = [...new Set([...tasks.flatMap((task) => task.tags), ...(shown.tag ? [shown.tag] : [])])]; // prettier-ignore
  const persons = ownerOptions(people).filter(({ value }) => value !== 'family');
  if (persons.length < 2 && tags.length === 0) return null;
  return (
    <div className={styles.filters}>
      <Select
        label={strings.filterWho}
        options={[{ value: ANY, label: strings.anyone }, ...persons]}
        value={shown.who ?? ANY}
        onValueChange={(value) => onChange('who', value === ANY ? null : value)}
      />
      {tags.length > 0 && (
        <Select
          label={strings.filterTag}
          options={[
            { value: ANY, label: strings.anyTag },
            ...tags.sort((a, b) => a.localeCompare(b)).map((tag) => ({ value: tag, label: tag })),
          ]}
          value={shown.tag ?? ANY}
          onValueChange={(value) => onChange('tag', value === ANY ? null : value)}
        />
      )}
    </div>
  );
}
