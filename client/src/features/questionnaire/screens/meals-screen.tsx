import { useState } from 'react';
import { Plus, Utensils } from 'lucide-react';
import { mealStrings as strings } from '@/messages/meals';
import { mealDetails } from '@/shared/meal-text';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { MealFields } from '@/shared/meal-fields';
import { useToast } from '@/ui/toast';
import { USUAL_MEALS, type MealKind } from '@/shared/usual-meals';
import type { MealAnswer } from '../answers';
import { EntryRow } from '../entry-row';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { useFocusOnAdded } from '../use-focus-on-added';
import rows from '../entry-row.module.css';
import styles from '../screens.module.css';

const say = strings.asked;

/** Part 6, after the children's hours: the meals that lessons leave free. Lunch is suggested. */
export function MealsScreen() {
  const { answers, given, answer, newId, errorAt, isBroken } = useQuestionnaire();
  const showToast = useToast();
  const [openId, setOpenId] = useState<string | null>(null);
  const { meals } = answers;
  const list = useFocusOnAdded<HTMLUListElement>(meals.length);

  const add = (): void => {
    const id = newId();
    answer('meals', [...meals, { id, ...nextMeal(meals) }]);
    setOpenId(id);
  };
  const change = (id: string, next: Partial<MealAnswer>): void =>
    answer(
      'meals',
      meals.map((each) => (each.id === id ? { ...each, ...next } : each)),
    );
  const remove = (meal: MealAnswer): void => {
    answer(
      'meals',
      meals.filter((each) => each.id !== meal.id),
    );
    showToast({
      title: say.removed({ name: meal.title || strings.untitled }),
      onUndo: () => answer('meals', meals),
    });
  };

  return (
    <>
      <StepHeading title={say.title} lead={say.lead} />
      {meals.length === 0 && <p className={styles.soft}>{say.none}</p>}
      <ul data-empty={meals.length === 0 ? '' : undefined} ref={list} className={rows.list}>
        {meals.map((meal, index) => {
          const open = openId === meal.id || isBroken(`meals.${index}`);
          return (
            <EntryRow
              key={meal.id}
              icon={<Utensils aria-hidden size={20} className={styles.entryIcon} />}
              title={meal.title || strings.untitled}
              summary={<Facts of={mealDetails(meal)} />}
              isSuggestion={given.meals === undefined}
              open={open}
              onToggle={() => setOpenId(open ? null : meal.id)}
              onRemove={() => remove(meal)}
            >
              <MealFields
                meal={meal}
                onChange={(next) => change(meal.id, next)}
                errorAt={(field) => errorAt(`meals.${index}.${field}`)}
              />
            </EntryRow>
          );
        })}
      </ul>
      <div>
        <Button icon={<Plus />} onClick={add}>
          {strings.add}
        </Button>
      </div>
    </>
  );
}

/** The first of the usual meals that is not there yet, lunch before all. */
function nextMeal(meals: readonly MealAnswer[]): Omit<MealAnswer, 'id'> {
  const kinds: readonly MealKind[] = ['lunch', 'morning-snack', 'afternoon-snack', 'dinner', 'breakfast']; // prettier-ignore
  const isThere = (kind: MealKind): boolean =>
    meals.some(({ title }) => title === strings.kinds[kind]);
  const kind = kinds.find((each) => !isThere(each));
  return { title: kind ? strings.kinds[kind] : '', ...USUAL_MEALS[kind ?? 'dinner'] };
}
