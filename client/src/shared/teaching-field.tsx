import { subjectChoices } from '@/messages/subject-choices';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { Field, FieldGroup } from '@/ui/field';
import type { Adult, Teaching } from './teaching-text';

export interface TeachingFieldProps {
  teaching: Teaching;
  adults: readonly Adult[];
  error: string | undefined;
  onChange: (teaching: Teaching) => void;
}

const anyone: Teaching = { rule: 'any', parentIds: [] };
const { teaching: legend, teachingChoices, teachers } = subjectChoices;

/**
 * Who teaches a subject, one adult or several: in the questionnaire and in settings. With one adult there is nothing to
 * choose. A rule has at least one adult: it begins with the first, and without the last one anyone may teach again.
 */
export function TeachingField({ teaching, adults, error, onChange }: TeachingFieldProps) {
  const { rule, parentIds } = teaching;
  const [first] = adults;
  if (!first || (adults.length < 2 && rule === 'any')) return null;
  const choose = (next: Teaching['rule'], ids: readonly string[]): void => {
    const chosen = adults.flatMap(({ id }) => (ids.includes(id) ? id : []));
    onChange(next === 'any' || chosen.length === 0 ? anyone : { rule: next, parentIds: chosen });
  };
  return (
    <>
      <ChoiceRow
        legend={legend}
        options={(['any', 'rather', 'only'] as const).map((value) => ({
          value,
          label: teachingChoices[value],
        }))}
        value={rule}
        error={error}
        onChange={(next) => choose(next, parentIds.length > 0 ? parentIds : [first.id])}
      />
      {rule !== 'any' && (
        <Field group label={teachers[rule]}>
          <FieldGroup>
            {adults.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={parentIds.includes(id)}
                onCheckedChange={(isOne) =>
                  choose(rule, isOne ? [...parentIds, id] : parentIds.filter((each) => each !== id))
                }
              />
            ))}
          </FieldGroup>
        </Field>
      )}
    </>
  );
}
