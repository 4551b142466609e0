import { subjectChoices } from '@/messages/subject-choices';
import { Select } from './select';
import { type Adult, type Teaching, teachingText } from './teaching-text';

export interface TeachingFieldProps {
  teaching: Teaching;
  adults: readonly Adult[];
  error: string | undefined;
  onChange: (teaching: Teaching) => void;
}

const keyOf = ({ rule, parentIds }: Teaching): string => [rule, ...parentIds].join(' ');

/** Who teaches a subject: in the questionnaire and in settings. With one adult there is nothing to choose. */
export function TeachingField({ teaching, adults, error, onChange }: TeachingFieldProps) {
  if (adults.length < 2 && teaching.rule === 'any') return null;
  const offered: Teaching[] = [
    { rule: 'any', parentIds: [] },
    ...(['rather', 'only'] as const).flatMap((rule) =>
      adults.map(({ id }) => ({ rule, parentIds: [id] })),
    ),
  ];
  const isOffered = offered.some((each) => keyOf(each) === keyOf(teaching));
  const options = isOffered ? offered : [...offered, teaching];
  return (
    <Select
      label={subjectChoices.teaching}
      options={options.map((each) => ({
        value: keyOf(each),
        label: teachingText(each, adults),
      }))}
      value={keyOf(teaching)}
      error={error}
      onValueChange={(key) => onChange(options.find((each) => keyOf(each) === key) ?? teaching)}
    />
  );
}
