import type { Child, Subject } from '@/api/model';
import { generateStrings as strings } from '@/messages/generate';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import type { PlanPeople } from './first-draft';
import styles from './plan-progress.module.css';

export interface ChoiceProps {
  people: PlanPeople;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

const toggled = (ids: readonly string[], id: string, on: boolean): string[] =>
  on ? [...ids, id] : ids.filter((one) => one !== id);

function Choices({
  rows,
  chosen,
  onChange,
}: Pick<ChoiceProps, 'chosen' | 'onChange'> & { rows: readonly (Child | Subject)[] }) {
  return (
    <div className={styles.choices}>
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          label={row.name}
          checked={chosen.includes(row.id)}
          onCheckedChange={(on) => onChange(toggled(chosen, row.id, on))}
        />
      ))}
    </div>
  );
}

/** Whom to plan for. */
export function ChildrenField({ people, chosen, error, onChange }: ChoiceProps) {
  return (
    <Field group label={strings.children} error={error}>
      <div role="group" aria-label={strings.children}>
        <Choices rows={people.children} chosen={chosen} onChange={onChange} />
      </div>
    </Field>
  );
}

/** What to plan; folded while it is everything. */
export function SubjectsField({ people, chosen, error, onChange }: ChoiceProps) {
  const all = people.subjects.length === chosen.length;
  const count = people.subjects.length;
  return (
    <Field group label={strings.subjects} error={error}>
      <details className={styles.subjects} open={!all || undefined}>
        <summary>
          {all
            ? strings.allSubjects({ count })
            : strings.someSubjects({ chosen: chosen.length, count })}
        </summary>
        <div role="group" aria-label={strings.subjects}>
          <Choices rows={people.subjects} chosen={chosen} onChange={onChange} />
        </div>
      </details>
    </Field>
  );
}
