import type { Meal } from '@/api/model';
import { meals, type MealDraft } from '@/api/queries/family';
import { mealStrings as strings } from '@/messages/meals';
import { mealDetails, mealErrors, type MealFacts } from '@/ui/meal-text';
import { familyStrings } from '@/messages/family-plan';
import { MealFields } from '@/ui/meal-fields';
import { USUAL_MEALS } from '@/ui/usual-meals';
import type { RowFormProps, RowKind } from './row-kind';

function MealForm({ draft, change, errors }: RowFormProps<MealFacts>) {
  return <MealFields meal={draft} onChange={change} errorAt={(field) => errors[field]} />;
}

export const mealKind: RowKind<Meal, MealFacts, MealDraft> = {
  collection: meals,
  strings,
  Form: MealForm,
  blank: () => ({ title: '', ...USUAL_MEALS.lunch }),
  toDraft: ({ id: _id, version: _version, ...draft }) => draft,
  toBody: (draft) => ({ ...draft, title: draft.title.trim() }),
  check: mealErrors,
  fieldOf: {
    title: 'title',
    startTime: 'startTime',
    minutes: 'minutes',
    windowStart: 'windowStart',
    windowEnd: 'windowEnd',
    together: 'together',
  },
  describe: ({ title, startTime, minutes, windowStart, windowEnd, together }) => [
    { label: strings.name, value: title },
    { label: strings.startTime, value: startTime },
    { label: strings.minutes, value: String(minutes) },
    { label: strings.windowStart, value: windowStart },
    { label: strings.windowEnd, value: windowEnd },
    { label: strings.together, value: together ? familyStrings.yes : familyStrings.no },
  ],
  name: ({ title }) => title,
  details: mealDetails,
};
