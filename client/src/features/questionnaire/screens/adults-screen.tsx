import { Plus } from 'lucide-react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { sameAnswer, type ParentAnswer } from '../answers';
import { PersonCard } from '../person-card';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { ofKnown } from '../people-in-commitments';
import { adultName } from '../people-names';
import { useFocusOnAdded } from '../use-focus-on-added';
import { WORKING_WEEK } from '../weekly-hours';
import { WeeklyHoursField } from '../weekly-hours-field';
import styles from '../screens.module.css';

const say = strings.adults;

/** Part 1, second screen: when the parent is free, and who else teaches. */
export function AdultsScreen() {
  const { answers, answer, replace, given, newId } = useQuestionnaire();
  const showToast = useToast();
  const { parent } = answers;
  const set = (parents: ParentAnswer[]): void => answer('parent', { ...parent, parents });
  const change = (id: string, next: Partial<ParentAnswer>): void =>
    set(parent.parents.map((each) => (each.id === id ? { ...each, ...next } : each)));
  const remove = (adult: ParentAnswer, index: number): void => {
    const others = parent.parents.filter((each) => each.id !== adult.id);
    const people = new Set([...others, ...answers.children].map(({ id }) => id));
    replace({
      ...given,
      parent: { ...parent, parents: others },
      commitments: given.commitments?.flatMap((each) => ofKnown(each, people) ?? []),
    });
    showToast({
      title: strings.children.removed({ name: adultName(adult.name, index) }),
      onUndo: () => {
        set(parent.parents);
        if (given.commitments) answer('commitments', given.commitments);
      },
    });
  };

  const list = useFocusOnAdded<HTMLDivElement>(parent.parents.length);

  return (
    <>
      <StepHeading title={say.title} lead={say.lead} />
      <div ref={list} className={styles.stack}>
        {parent.parents.map((adult, index) =>
          adult.self ? (
            <HoursOf key={adult.id} adult={adult} index={index} onChange={change} />
          ) : (
            <PersonCard
              key={adult.id}
              name={adultName(adult.name, index)}
              onRemove={() => remove(adult, index)}
            >
              <OtherAdult adult={adult} index={index} onChange={change} />
            </PersonCard>
          ),
        )}
      </div>
      <div>
        <Button
          icon={<Plus />}
          onClick={() =>
            set([
              ...parent.parents,
              { id: newId(), name: '', self: false, freeHours: WORKING_WEEK },
            ])
          }
        >
          {say.add}
        </Button>
      </div>
    </>
  );
}

interface AdultProps {
  adult: ParentAnswer;
  index: number;
  onChange: (id: string, next: Partial<ParentAnswer>) => void;
}

function OtherAdult({ adult, index, onChange }: AdultProps) {
  const { errorAt } = useQuestionnaire();
  return (
    <>
      <TextField
        label={say.otherName}
        autoComplete="off"
        required
        maxLength={60}
        value={adult.name}
        error={errorAt(`parent.parents.${index}.name`)}
        onChange={(event) => onChange(adult.id, { name: event.target.value })}
      />
      <HoursOf adult={adult} index={index} onChange={onChange} />
    </>
  );
}

function HoursOf({ adult, index, onChange }: AdultProps) {
  return (
    <WeeklyHoursField
      legend={say.yourHours({ name: adultName(adult.name, index) })}
      field={`parent.parents.${index}.freeHours`}
      value={adult.freeHours}
      suggested={WORKING_WEEK}
      isSuggestion={sameAnswer(adult.freeHours, WORKING_WEEK)}
      onChange={(freeHours) => onChange(adult.id, { freeHours })}
    />
  );
}
