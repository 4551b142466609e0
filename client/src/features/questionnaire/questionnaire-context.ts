import { createContext, useContext } from 'react';
import type { AgeSuggestion, Answers, ChildAnswer, Definition, Slot } from './answers';
import type { FullAnswers } from './suggested-answers';

/** What every screen of the questionnaire works with. */
export interface Questionnaire {
  /** Answers without a gap: what was given, and suggestions for the rest. */
  answers: FullAnswers;
  /** Only what was given. */
  given: Answers;
  definition: Definition;
  /** `YYYY-MM-DD` in the family's zone. */
  today: string;
  /** The children of the answers that were completed before. */
  keptChildren: readonly ChildAnswer[];
  /** What is suggested for this child, once its age is known and the server has answered. */
  suggestionOf: (child: ChildAnswer | undefined) => AgeSuggestion | undefined;
  suggestions: { status: 'ready' | 'pending' | 'failed'; retry: () => void };
  /** Answers a part; it is saved at once. */
  answer: <P extends Slot>(part: P, value: AnswerOf<P>) => void;
  /** Answers several parts at once (removing a child touches its subjects). */
  replace: (answers: Answers) => void;
  /** From now on this child's subjects are the parent's own choice, even when there are none. */
  ownSubjects: (childId: string) => void;
  /** What is wrong with a field, by its path in the answers: `children.0.name`. */
  errorAt: (field: string) => string | undefined;
  /** Whether anything under a path is wrong: `subjects.2`. */
  isBroken: (path: string) => boolean;
  newId: () => string;
}

type AnswerOf<P extends Slot> = NonNullable<
  Answers[P extends 'best-times' ? 'bestTimes' : Extract<P, keyof Answers>]
>;

export const QuestionnaireContext = createContext<Questionnaire | null>(null);

export function useQuestionnaire(): Questionnaire {
  const questionnaire = useContext(QuestionnaireContext);
  if (!questionnaire) {
    throw new TypeError('useQuestionnaire: the screen must be inside the questionnaire.');
  }
  return questionnaire;
}
