import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { statementTexts } from '@/messages/questionnaire-definition';
import { ChoiceRow } from '@/ui/choice-row';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { STATEMENT_GROUPS } from '../steps';
import { SUGGESTED_LEVEL, teachingGiven } from '../suggested-answers';

const say = strings.teaching;

/** Part 7: five statements that belong together, each with five large labelled choices. */
export function StatementsScreen({ group }: { group: number }) {
  const { given, answer, definition, errorAt } = useQuestionnaire();
  const teaching = teachingGiven(given);
  const size = Math.ceil(definition.statements.length / STATEMENT_GROUPS);
  const statements = definition.statements.slice(group * size, (group + 1) * size);
  return (
    <>
      <StepHeading title={Object.values(say.groups)[group] ?? ''} lead={say.lead} />
      {statements.map(({ id }) => (
        <ChoiceRow
          key={id}
          legend={statementTexts[id]}
          options={Object.values(say.agreement).map((label, index) => ({
            value: index + 1,
            label,
          }))}
          value={teaching.statements[id] ?? SUGGESTED_LEVEL}
          suggested={teaching.statements[id] === undefined ? SUGGESTED_LEVEL : undefined}
          error={errorAt(`teaching.statements.${id}`)}
          onChange={(level) =>
            answer('teaching', {
              ...teaching,
              statements: { ...teaching.statements, [id]: level },
            })
          }
        />
      ))}
    </>
  );
}
