import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { sessionQuery } from '@/api/session';
import { paths } from '@/lib/paths';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { useToast } from '@/ui/toast';
import { acceptedOn, everyPart } from './accept-step';
import { brokenRules, brokenRulesOn } from './answer-rules';
import { PARTS } from './answers';
import { fromServer, stepOfField, type FieldError } from './field-errors';
import { clearLocalDraft } from './local-draft';
import { completeQuestionnaire } from './queries';
import { REVIEW, endsItsPart, stepAfter, stepBefore, type Step } from './steps';
import { completeAnswers, type FullAnswers, type SuggestionContext } from './suggested-answers';
import type { Draft } from './use-draft';

/** Where the plan is made; the flag lets it start at once instead of asking for dates. */
const FIRST_WEEK = `${paths.generate}?first=1`;

export interface FlowInput {
  familyId: string;
  draft: Draft;
  answers: FullAnswers;
  context: SuggestionContext;
  steps: Step[];
  stepId: string;
}

export interface Flow {
  /** Screens the parent tried to leave: only there is shown what is missing. */
  attempted: ReadonlySet<string>;
  /** What the server refused when finishing. */
  refused: FieldError[];
  finishing: boolean;
  failure: string | null;
  /** Counts tries, so that the focus moves to the first error each time. */
  tries: number;
  next: () => void;
  back: (() => void) | null;
  restSuggested: () => void;
  finish: () => Promise<void>;
  forgetRefused: () => void;
}

/** Moves through the screens: Next, Back, "Use the suggestions for the rest", and finishing. */
export function useFlow(input: FlowInput): Flow {
  const { draft, answers, context, steps, stepId } = input;
  const { store, autosave } = draft;
  const navigate = useNavigate();
  const [attempted, setAttempted] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<FieldError[]>([]);
  const step = steps.find((each) => each.id === stepId);

  useEffect(() => store.visit(stepId), [store, stepId]);

  const go = (id: string): void => void navigate(`${paths.welcome}/${id}`);
  const holdAt = (errors: FieldError[]): boolean => {
    const first = errors
      .map((error) => stepOfField(error.field, answers, steps))
      .filter((each) => each !== undefined)
      .sort((a, b) => steps.indexOf(a) - steps.indexOf(b))[0];
    if (!first) return false;
    setAttempted((known) => new Set([...known, first.id]));
    setTries((count) => count + 1);
    if (first.id !== stepId) go(first.id);
    return true;
  };

  const next = (): void => {
    if (!step) return;
    if (holdAt(brokenRulesOn(step, { answers, steps, context }))) return;
    const accepted = acceptedOn(step, draft.state.answers, answers);
    if (accepted) store.answer(accepted.part, accepted.value);
    if (endsItsPart(steps, step)) store.finish([step.part]);
    void autosave.flush();
    go(store.getState().partsDone.length === PARTS.length ? REVIEW : stepAfter(steps, stepId));
  };

  const restSuggested = (): void => {
    const broken = brokenRules(answers, context);
    // The parent has not seen the children's screen yet, so the flow goes there without an error.
    if (!draft.state.answers.children && broken.every(({ field }) => /^children\b/.test(field))) {
      return go('children');
    }
    if (holdAt(broken)) return;
    store.finish(PARTS);
    void autosave.flush();
    go(REVIEW);
  };

  const before = stepBefore(steps, stepId);
  const finishing = useFinish(input, { holdAt, setRefused });
  return {
    attempted,
    tries,
    refused,
    next,
    back: before ? () => go(before) : null,
    restSuggested,
    forgetRefused: () => setRefused([]),
    ...finishing,
  };
}

function useFinish(
  { familyId, draft, answers, context }: FlowInput,
  actions: {
    holdAt: (errors: FieldError[]) => boolean;
    setRefused: (errors: FieldError[]) => void;
  },
): Pick<Flow, 'finish' | 'finishing' | 'failure'> {
  const { store, autosave } = draft;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const showToast = useToast();
  const [finishing, setFinishing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const complete = async (): Promise<void> => {
    const isFirst = draft.state.completedAt === null;
    if (actions.holdAt(brokenRules(answers, context))) return;
    const all = everyPart(completeAnswers(draft.state.answers, context));
    all.forEach(({ part, value }) => store.answer(part, value));
    store.finish(PARTS);
    await autosave.flush();
    if (store.unsent()) return setFailure(strings.finishUnsaved);
    try {
      await completeQuestionnaire();
    } catch (error) {
      const errors = isProblem(error) ? fromServer(error.errors) : [];
      actions.setRefused(errors);
      if (!actions.holdAt(errors)) setFailure(problemText(error));
      return;
    }
    clearLocalDraft(localStorage, familyId);
    // The guards of the next screen read the session: it must know that the family has arrived.
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
    void queryClient.invalidateQueries({ queryKey: ['family'] });
    if (!isFirst) {
      showToast({
        title: strings.savedAgain,
        description: strings.savedAgainText,
        action: { label: strings.makePlan, onPress: () => void navigate(paths.generate) },
      });
    }
    await navigate(isFirst ? FIRST_WEEK : paths.settingsSection('answers'));
  };

  const finish = async (): Promise<void> => {
    setFinishing(true);
    setFailure(null);
    await complete().finally(() => setFinishing(false));
  };
  return { finish, finishing, failure };
}
