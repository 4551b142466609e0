import type { Meal } from '@/api/model';
import { meals, type MealDraft } from '@/api/queries/family';
import { useFamily } from '@/api/session';
import { formatDate } from '@/lib/format';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { changeStrings } from '@/messages/changes';
import { familyStrings } from '@/messages/family-plan';
import { mealStrings as strings } from '@/messages/meals';
import { MealFields } from '@/shared/meal-fields';
import { mealDetails, mealErrors, type MealFacts } from '@/shared/meal-text';
import { USUAL_MEALS } from '@/shared/usual-meals';
import { ChangeFields } from './change-fields';
import { type ChangeDraft, checkChange, fromToday, validFromToSend } from './change-over-time';
import { ComingChange } from './coming-change';
import { messages, type RowFormProps, type RowKind } from './row-kind';

interface MealForm extends MealFacts {
  /** As it was when the form was opened; null for a new one. */
  known: Meal | null;
  change: ChangeDraft;
  /** The first day of a change ahead that is to be taken back; empty for none. */
  takenBack: string;
}

function factsOf({ title, startTime, minutes, windowStart, windowEnd, together }: MealFacts) {
  return { title, startTime, minutes, windowStart, windowEnd, together };
}

/** Whether more than the name was changed: a name holds for all days. */
function hasChanged({ known, ...draft }: MealForm): boolean {
  const timesOf = (facts: MealFacts) => JSON.stringify({ ...factsOf(facts), title: '' });
  return known === null || timesOf(known) !== timesOf(draft);
}

function MealForm({ draft, change, errors }: RowFormProps<MealForm>) {
  const today = todayIn(useFamily().timeZone, now());
  const { known, takenBack } = draft;
  const isChanged = hasChanged(draft);
  return (
    <>
      {/* One step at a time: while a change ahead is taken back there is nothing else to change. */}
      {takenBack === '' && (
        <MealFields meal={draft} onChange={change} errorAt={(field) => errors[field]} />
      )}
      {takenBack === '' && isChanged && (known?.startsOn ?? null) === null && (
        <ChangeFields
          draft={draft.change}
          onChange={(patch) => change({ change: { ...draft.change, ...patch } })}
          error={errors.change}
          today={today}
          {...(known && { since: null })}
        />
      )}
      {known?.comingChanges.map((coming) => (
        <ComingChange
          key={coming.validFrom}
          validFrom={coming.validFrom}
          text={comingText(known.title, coming)}
          isTakenBack={takenBack === coming.validFrom}
          onTakeBack={isChanged ? undefined : (validFrom) => change({ takenBack: validFrom })}
        />
      ))}
    </>
  );
}

type Coming = Meal['comingChanges'][number];

/** "From 4 Jan 2027: 12:30, 30 min". */
function comingText(title: string, { validFrom, meal }: Coming): string {
  const date = formatDate(validFrom);
  if (meal === null) return changeStrings.ends({ date });
  const what = mealDetails({ title, ...meal }).join(' · ');
  return changeStrings.coming({ date, what });
}

/** A change ahead is taken back by giving its first day the meal of the day before it. */
function toBody(draft: MealForm): MealDraft {
  const { known, takenBack } = draft;
  const at = known?.comingChanges.findIndex(({ validFrom }) => validFrom === takenBack) ?? -1;
  if (known && at >= 0) {
    const before = known.comingChanges[at - 1]?.meal ?? known;
    return { ...factsOf({ ...known, ...before }), validFrom: takenBack };
  }
  const facts = factsOf({ ...draft, title: draft.title.trim() });
  return hasChanged(draft) ? { ...facts, ...validFromToSend(draft.change) } : facts;
}

const nothingElse = { change: fromToday, takenBack: '' };

export const mealKind: RowKind<Meal, MealForm, MealDraft> = {
  collection: meals,
  strings,
  Form: MealForm,
  blank: () => ({ title: '', ...USUAL_MEALS.lunch, known: null, ...nothingElse }),
  toDraft: (row) => ({ ...factsOf(row), known: row, ...nothingElse }),
  toBody,
  check: (draft) => ({
    ...mealErrors(draft),
    ...messages({ change: hasChanged(draft) && checkChange(draft.change) }),
  }),
  fieldOf: {
    title: 'title',
    startTime: 'startTime',
    minutes: 'minutes',
    windowStart: 'windowStart',
    windowEnd: 'windowEnd',
    together: 'together',
    validFrom: 'change',
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
  details: (row) => [
    ...mealDetails(row),
    ...(row.startsOn ? [changeStrings.begins({ date: formatDate(row.startsOn) })] : []),
    ...row.comingChanges.map((coming) => comingText(row.title, coming)),
  ],
  lifetime: ({ startsOn }) => ({ from: startsOn, until: null }),
};
