import type { Subject } from '@/api/model';
import { familyStrings } from '@/messages/family-plan';
import { subjectChoices } from '@/messages/subject-choices';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { Field, FieldGroup } from '@/ui/field';
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
      <FieldGroup>
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
                <ChoiceRow
                  legend={subjectChoices.interest({ named: 'yes', name })}
                  options={Object.values(subjectChoices.interests).map((label, index) => ({
                    value: index + 1,
                    label,
                  }))}
                  value={interest}
                  onChange={(value) => set(id, value)}
                />
              )}
            </div>
          );
        })}
      </FieldGroup>
    </Field>
  );
}
