import { dateText } from '@/lib/date-text';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import {
  activityLabels,
  philosophyLabels,
  planningApproachTexts,
} from '@/messages/questionnaire-definition';
import { ChoiceRow } from '@/ui/choice-row';
import { RadioCards } from '@/ui/radio-cards';
import type { TeachingAnswer } from '../answers';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { named } from '../people-names';
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
        group="philosophies"
        options={definition.philosophies.map((id) => ({ id, label: philosophyLabels[id] }))}
        scale={Object.values(say.philosophyScale)}
      />
    </>
  );
}

/** Part 7: what the children like doing, in one answer for all of them. */
export function ActivitiesScreen() {
  const { answers, definition } = useQuestionnaire();
  const names = answers.children.map((child) => child.name.trim()).filter(Boolean);
  const one = answers.children.length === 1;
  return (
    <>
      <StepHeading
        title={(one ? say.activityTitleOne : say.activitiesTitle)(named(dateText().list(names)))}
        lead={say.lead}
      />
      <Levels
        group="activities"
        options={definition.activities.map((id) => ({ id, label: activityLabels[id] }))}
        scale={Object.values(one ? say.activityScale : say.activityScaleMany)}
      />
    </>
  );
}

interface LevelsProps {
  group: 'philosophies' | 'activities';
  options: { id: string; label: string }[];
  scale: readonly string[];
}

function Levels({ group, options, scale }: LevelsProps) {
  const { given, answer, errorAt } = useQuestionnaire();
  const teaching = teachingGiven(given);
  const levels: TeachingAnswer[typeof group] = teaching[group];
  return options.map(({ id, label }) => (
    <ChoiceRow
      key={id}
      legend={label}
      options={scale.map((word, index) => ({ value: index + 1, label: word }))}
      value={levels[id] ?? SUGGESTED_LEVEL}
      suggested={levels[id] === undefined ? SUGGESTED_LEVEL : undefined}
      error={errorAt(`teaching.${group}.${id}`)}
      onChange={(level) => answer('teaching', { ...teaching, [group]: { ...levels, [id]: level } })}
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
