import type { Subject } from '@/api/model';
import { familyStrings, interestLabels } from '@/messages/family-plan';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import type { People } from './row-kind';

const strings = familyStrings.subjects;

type Learners = Subject['learners'];

export interface LearnersFieldProps {
  people: People;
  learners: Learners;
  onChange: (learners: Learners) => void;
  error?: string | undefined;
}

/** Who learns a subject, and how much each likes it. */
export function LearnersField({ people, learners, onChange, error }: LearnersFieldProps) {
  const interestOf = (childId: string) =>
    learners.find((learner) => learner.childId === childId)?.interest;
  const set = (childId: string, interest: number | null) => {
    const others = learners.filter((learner) => learner.childId !== childId);
    onChange(interest === null ? others : [...others, { childId, interest }]);
  };
  return (
    <Field group label={strings.learners} hint={strings.learnersHint} error={error}>
      <div>
        {people.children.map(({ id, name }) => {
          const interest = interestOf(id);
          return (
            <div key={id}>
              <Checkbox
                label={name}
                checked={interest !== undefined}
                onCheckedChange={(on) => set(id, on ? 3 : null)}
              />
              {interest !== undefined && (
                <Select
                  label={strings.interest({ name })}
                  options={Object.values(interestLabels).map((label, index) => ({
                    value: String(index + 1),
                    label,
                  }))}
                  value={String(interest)}
                  onValueChange={(value) => set(id, Number(value))}
                />
              )}
            </div>
          );
        })}
      </div>
    </Field>
  );
}
