import type {
  DriftReport,
  DriftWindow,
  EvaluatedModel,
  ModelProfile,
  TrainedAndEvaluated,
} from '@brightpath/api/domain/evaluation';
import type { LessonRecord } from '@brightpath/api/domain/preferences';
import type {
  ModelKind,
  SavedModel,
  LearnOptions,
  RefusalParams,
  TrainingSet,
} from '@brightpath/api/domain/models';
import type {
  CatchUpQuestion,
  CaughtUpLesson,
  PlanningInput,
  FamilyReplan,
  LearnedPreferences,
  QualityQuestion,
  ReplanInput,
  UnplacedChange,
  UnplacedQuestion,
  WeekQuality,
} from '@brightpath/api/domain/planning';
import type { Problem, Progress, Solution, Timetable } from '@brightpath/api/domain/timetabling';

/** What goes into a task, what comes out of it, and what it reports while it works. */
interface Task<Input, Result, Report = never> {
  readonly input: Input;
  readonly result: Result;
  readonly progress: Report;
}

/** Every task a thread can do, by name. Inputs, results and progress survive the structured clone. */
export interface Tasks {
  readonly 'solve-week': Task<WeekSearch, SolvedProblem, Progress>;
  readonly 'catch-up': Task<CatchUpQuestion, readonly CaughtUpLesson[]>;
  readonly 'replan-family': Task<Seeded<ReplanInput>, FamilyReplan>;
  readonly 'find-changes': Task<Seeded<UnplacedQuestion>, readonly UnplacedChange[]>;
  readonly 'rate-weeks': Task<QualityQuestion, readonly WeekQuality[]>;
  readonly 'learn-preferences': Task<PreferenceRecords, LearnedPreferences | null>;
  /** Progress is the share that is done, 0 to 1. */
  readonly 'train-model': Task<TrainingInput, TrainedAndEvaluated, number>;
  readonly 'evaluate-model': Task<EvaluationInput, EvaluatedModel>;
  readonly 'measure-drift': Task<DriftInput, MeasuredDrift | null>;
}
export type TaskName = keyof Tasks;

export interface WeekSearch {
  readonly problem: Problem;
  readonly seed: number;
  /** A timetable to begin from. */
  readonly start: Timetable;
}

export interface SolvedProblem {
  readonly solution: Solution;
  readonly seconds: number;
}

export interface Seeded<Question> {
  readonly question: Question;
  readonly seed: number;
}

/** What a family's preferences are learned from. */
export interface PreferenceRecords {
  readonly planningInput: PlanningInput;
  readonly records: readonly LessonRecord[];
  readonly options: LearnOptions;
}

/** Where the data of a training comes from: families' own weeks, or as many made-up families. */
export type TrainingSource =
  { readonly set: TrainingSet } | { readonly families: number; readonly seed: number };

export interface TrainingInput {
  readonly kind: ModelKind;
  readonly source: TrainingSource;
  readonly champion: SavedModel | null;
  readonly seed: number;
}

export interface EvaluationInput {
  readonly model: SavedModel;
  readonly source: TrainingSource;
  readonly champion: SavedModel | null;
  readonly seed: number;
}

export interface DriftInput {
  readonly model: SavedModel;
  readonly profile: ModelProfile;
  readonly window: DriftWindow;
}

export interface MeasuredDrift {
  readonly rowCount: number;
  readonly report: DriftReport;
}

/** What a thread is sent. */
export interface TaskRequest<K extends TaskName = TaskName> {
  readonly name: K;
  readonly input: Tasks[K]['input'];
  /** How long the task may think, in milliseconds; infinite where it ends by itself. */
  readonly budgetMs: number;
  /** Shared memory: its first cell turns from 0 to 1 when the task shall stop. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** What a thread sends back: progress now and then, and one of the others at the end. */
export type TaskAnswer =
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly params: RefusalParams;
      readonly message: string;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };
