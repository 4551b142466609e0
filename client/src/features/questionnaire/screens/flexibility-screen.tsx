import { useId } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { flexibilityTexts } from '@/messages/questionnaire-definition';
import { DayPicture } from '../day-picture';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { SuggestedMark } from '../suggested-mark';
import styles from '../screens.module.css';

const say = strings.flexibility;

/** Part 5: five pictures of the same three days, from a rough guide to the same every day. */
export function FlexibilityScreen() {
  const { answers, given, answer, definition } = useQuestionnaire();
  const name = useId();
  return (
    <>
      <StepHeading title={say.title} lead={say.lead} />
      <fieldset className={styles.pictures}>
        <legend className="visually-hidden">{say.title}</legend>
        {definition.flexibilityLevels.map((level) => {
          const { label, description } = flexibilityTexts[level];
          const chosen = answers.flexibility === level;
          const suggested = chosen && given.flexibility === undefined;
          return (
            <label
              key={level}
              className={styles.pictureCard}
              data-suggested={suggested ? '' : undefined}
            >
              <input
                type="radio"
                name={name}
                className={styles.over}
                checked={chosen}
                onChange={() => answer('flexibility', level)}
                onClick={() => answer('flexibility', level)}
              />
              <DayPicture level={level} />
              <span className={styles.pictureWords}>
                <span className={styles.strong}>
                  {label} {suggested && <SuggestedMark />}
                </span>
                <span className={styles.soft}>{description}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </>
  );
}
