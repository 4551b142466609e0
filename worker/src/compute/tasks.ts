import type { LessonRecord, TasteOptions } from '@brightpath/api/domain/learning';
import type {
  FamilyLife,
  FamilyReplan,
  LearnedTaste,
  QualityQuestion,
  ReplanInput,
  UnplacedChange,
  UnplacedQuestion,
  WeekQuality,
} from '@brightpath/api/domain/planning';
import type { Problem, Progress, Solution, Timetable } from '@brightpath/api/domain/timetabling';

/** What a solver thread is asked. Everything in it survives the structured clone. */
export interface SolveRequest {
  readonly kind: 'solve';
  readonly problem: Problem;
  readonly seed: number;
  /** How long to search, in milliseconds. */
  readonly budgetMs: number;
  /** A timetable to begin from. */
  readonly start: Timetable;
  /** Shared memory: its first cell turns from 0 to 1 when the search shall stop. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** Questions with one answer and no progress, by kind: what is asked, and what is answered. */
export interface Questions {
  readonly replan: { readonly asked: ReplanInput; readonly answered: FamilyReplan };
  readonly changes: {
    readonly asked: UnplacedQuestion;
    readonly answered: readonly UnplacedChange[];
  };
  readonly taste: { readonly asked: TasteQuestion; readonly answered: LearnedTaste | null };
  readonly quality: { readonly asked: QualityQuestion; readonly answered: readonly WeekQuality[] };
}
/** What a family's taste is learned from. */
export interface TasteQuestion {
  readonly life: FamilyLife;
  readonly records: readonly LessonRecord[];
  readonly options: TasteOptions;
}
export type QuestionKind = keyof Questions;

export interface ThinkRequest<K extends QuestionKind = QuestionKind> {
  readonly kind: K;
  readonly asked: Questions[K]['asked'];
  readonly seed: number;
  readonly budgetMs: number;
}

/** What it answers: progress now and then, and the solution at the end. */
export type SolveAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solved'; readonly solution: Solution; readonly seconds: number }
  | { readonly kind: 'thought'; readonly answered: unknown }
  | { readonly kind: 'failed'; readonly message: string };
