import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSyncExternalStore } from 'react';
import { brokenRulesOn } from './answer-rules';
import { SLOT_KEYS, SLOTS, type Definition } from './answers';
import { errorsOn, messageFor, toFieldPath, type FieldError } from './field-errors';
import { QuestionFrame } from './question-frame';
import { QuestionnaireContext, type Questionnaire } from './questionnaire-context';
import { Review } from './review';
import { ScreenOf } from './screen-of';
import { REVIEW } from './steps';
import { suggestionFor } from './suggested-answers';
import { useFlow, type FlowInput } from './use-flow';

export interface QuestionnaireScreensProps extends FlowInput {
  definition: Definition;
  loading: Questionnaire['suggestions'];
}

/** The screen at the current address inside its frame, with everything a screen works with. */
export function QuestionnaireScreens(props: QuestionnaireScreensProps) {
  const { draft, definition, context, loading, answers, steps, stepId } = props;
  const { store, autosave, state } = draft;
  const save = useSyncExternalStore(autosave.subscribe, autosave.getState);
  const flow = useFlow(props);
  const step = steps.find((each) => each.id === stepId);
  const errors = useShownErrors(props, { flow, refusedByServer: save.errors });

  const questionnaire: Questionnaire = {
    answers,
    given: state.answers,
    definition,
    today: context.today,
    keptChildren: context.keptChildren,
    suggestionOf: (child) => suggestionFor(child, context),
    suggestions: loading,
    answer: (part, value) => store.answer(part, value),
    replace: (next) => SLOTS.forEach((part) => store.answer(part, next[SLOT_KEYS[part]])),
    ownSubjects: store.own,
    errorAt: (field) => messageFor(errors, field),
    isBroken: (path) => errors.some((error) => toFieldPath(error.field).startsWith(`${path}.`)),
    newId: uuidv7,
  };

  return (
    <QuestionnaireContext value={questionnaire}>
      <QuestionFrame
        flow={flow}
        draft={draft}
        save={save}
        steps={steps}
        stepId={stepId}
        problems={errors.map((error) => error.message)}
      >
        {stepId === REVIEW ? (
          <Review steps={steps} />
        ) : (
          step && <ScreenOf key={step.id} step={step} />
        )}
      </QuestionFrame>
    </QuestionnaireContext>
  );
}

/** Our own checks once the parent tried to go on, and what the server said until that answer is changed. */
function useShownErrors(
  { context, answers, steps, stepId }: QuestionnaireScreensProps,
  { flow, refusedByServer }: { flow: ReturnType<typeof useFlow>; refusedByServer: FieldError[] },
): FieldError[] {
  const step = steps.find((each) => each.id === stepId);
  const fromServer = useUnchanged([...flow.refused, ...refusedByServer], answers);
  const own =
    step && flow.attempted.has(step.id) ? brokenRulesOn(step, { answers, steps, context }) : [];
  // A field that is still empty is not red before the parent tries to go on.
  const isTried = step !== undefined && flow.attempted.has(step.id);
  const refused = errorsOn(step, { errors: fromServer, answers, steps }).filter(
    ({ field }) => isTried || !isBlank(valueAt(answers, field)),
  );
  const shown = [...own, ...refused];
  return shown.filter(
    (error, index) =>
      shown.findIndex((each) => toFieldPath(each.field) === toFieldPath(error.field)) === index,
  );
}

/** Server errors whose answer still stands as it was when the server refused it. */
function useUnchanged(errors: FieldError[], answers: object): FieldError[] {
  const [refusedValues, setRefusedValues] = useState<ReadonlyMap<string, string>>(new Map());
  const key = (error: FieldError): string => `${error.field} ${error.message}`;
  const valueOf = (error: FieldError): string =>
    JSON.stringify(valueAt(answers, error.field)) ?? '';
  const unseen = errors.filter((error) => !refusedValues.has(key(error)));
  const gone = [...refusedValues.keys()].filter(
    (known) => !errors.some((error) => key(error) === known),
  );
  if (unseen.length || gone.length) {
    setRefusedValues(
      new Map(errors.map((error) => [key(error), refusedValues.get(key(error)) ?? valueOf(error)])),
    );
  }
  return errors.filter(
    (error) => (refusedValues.get(key(error)) ?? valueOf(error)) === valueOf(error),
  );
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function valueAt(answers: object, field: string): unknown {
  return toFieldPath(field)
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined,
      answers,
    );
}
