import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { philosophyLabels, planningApproachTexts } from '@/messages/questionnaire-definition';
import { ChoiceRow } from '@/ui/choice-row';
import { RadioCards } from '@/ui/radio-cards';
import type { TeachingAnswer } from '../answers';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { SUGGESTED_LEVEL, teachingGiven } from '../suggested-answers';
import { SuggestedMark } from '../suggested-mark';

const say = strings.teaching;

/** Part 7: how near each of the five ways of teaching is to the family's own. */
export function PhilosophiesScreen() {
  const { definition } = useQuestionnaire();
  return (
    <>
      <StepHeading title={say.philosophiesTitle} lead={say.lead} />
      <Levels
        options={definition.philosophies.map((id) => ({ id, label: philosophyLabels[id] }))}
        scale={Object.values(say.philosophyScale)}
      />
    </>
  );
}

interface LevelsProps {
  options: { id: string; label: string }[];
  scale: readonly string[];
}

function Levels({ options, scale }: LevelsProps) {
  const { given, answer, errorAt } = useQuestionnaire();
  const teaching = teachingGiven(given);
  const levels: TeachingAnswer['philosophies'] = teaching.philosophies;
  return options.map(({ id, label }) => (
    <ChoiceRow
      key={id}
      legend={label}
      options={scale.map((word, index) => ({ value: index + 1, label: word }))}
      value={levels[id] ?? SUGGESTED_LEVEL}
      suggested={levels[id] === undefined ? SUGGESTED_LEVEL : undefined}
      error={errorAt(`teaching.philosophies.${id}`)}
      onChange={(level) =>
        answer('teaching', { ...teaching, philosophies: { ...levels, [id]: level } })
      }
    />
  ));
}

/** Part 7: how a day is laid out. */
export function ApproachScreen() {
  const { answers, given, answer, definition, errorAt } = useQuestionnaire();
  const { teaching } = answers;
  const isSuggestion = given.teaching?.planningApproach === undefined;
  return (
    <>
      <StepHeading title={say.approachTitle} lead={say.approachLead} />
      <RadioCards
        label={say.approachTitle}
        hideLabel
        layout="stack"
        error={errorAt('teaching.planningApproach')}
        options={definition.planningApproaches.map((id) => {
          const { label, description } = planningApproachTexts[id];
          const marked = isSuggestion && id === teaching.planningApproach;
          return {
            value: id,
            label: marked ? (
              <>
                {label} <SuggestedMark />
              </>
            ) : (
              label
            ),
            description,
          };
        })}
        value={teaching.planningApproach}
        onValueChange={(planningApproach) => answer('teaching', { ...teaching, planningApproach })}
      />
    </>
  );
}
