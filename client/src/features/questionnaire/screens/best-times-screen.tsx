import { Check, Moon, Sun, Sunrise, Sunset, SunMedium, type LucideIcon } from 'lucide-react';
import { dateText } from '@/lib/date-text';
import { periodLabels } from '@/messages/periods';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { sameAnswer, type BestTimes, type ChildAnswer, type Period } from '../answers';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { named } from '../people-names';
import { SuggestedMark } from '../suggested-mark';
import { WeeklyHoursField } from '../weekly-hours-field';
import styles from '../screens.module.css';

const say = strings.bestTimes;

const icons: Record<Period, LucideIcon> = {
  'early-morning': Sunrise,
  'mid-morning': SunMedium,
  'early-afternoon': Sun,
  'late-afternoon': Sunset,
  evening: Moon,
};

/** Part 6, once per child: when it learns best, and the hours lessons stay inside. */
export function BestTimesScreen({ child }: { child: ChildAnswer }) {
  const { answers, given, answer, definition, suggestionOf, errorAt } = useQuestionnaire();
  const suggestion = suggestionOf(child);
  const times: BestTimes = answers.bestTimes[child.id] ?? { periods: [], schoolHours: [] };
  const set = (next: Partial<BestTimes>): void =>
    answer('best-times', { ...given.bestTimes, [child.id]: { ...times, ...next } });
  const toggle = (period: Period): void =>
    set({
      periods: definition.periods
        .map(({ id }) => id)
        .filter((id) => (id === period) !== times.periods.includes(id)),
    });
  const text = dateText();

  return (
    <>
      <StepHeading title={say.title(named(child.name))} lead={say.lead} />
      <fieldset className={styles.periods}>
        <legend className={styles.legend}>
          {say.periods}{' '}
          {suggestion && sameAnswer(times.periods, suggestion.bestTimes) && <SuggestedMark />}
        </legend>
        {definition.periods.map(({ id, startTime, endTime }) => {
          const Icon = icons[id];
          return (
            <label key={id} className={styles.period}>
              <input
                type="checkbox"
                className={styles.over}
                checked={times.periods.includes(id)}
                onChange={() => toggle(id)}
              />
              <Icon aria-hidden size={22} />
              <span className={styles.pictureWords}>
                <span className={styles.strong}>{periodLabels[id]}</span>
                <span className={styles.soft}>{text.timeRange(startTime, endTime)}</span>
              </span>
              <span aria-hidden className={styles.tick}>
                <Check size={16} strokeWidth={3} />
              </span>
            </label>
          );
        })}
      </fieldset>
      {errorAt(`bestTimes.${child.id}.periods`) && (
        <p role="alert">{errorAt(`bestTimes.${child.id}.periods`)}</p>
      )}
      <WeeklyHoursField
        legend={say.hours(named(child.name))}
        hint={say.hoursHint}
        field={`bestTimes.${child.id}.schoolHours`}
        value={times.schoolHours}
        suggested={suggestion?.schoolHours ?? []}
        isSuggestion={!!suggestion && sameAnswer(times.schoolHours, suggestion.schoolHours)}
        onChange={(schoolHours) => set({ schoolHours })}
      />
    </>
  );
}
