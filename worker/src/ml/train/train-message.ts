import type {
  DriftReport,
  DriftWindow,
  JudgedModel,
  ModelKind,
  ModelProfile,
  SavedModel,
  TrainedAndJudged,
  TrainingSet,
} from '@brightpath/api/domain/learning';

/** Where the data comes from: families' own weeks, or as many made-up families. */
export type TrainingSource =
  { readonly set: TrainingSet } | { readonly families: number; readonly seed: number };

/** Questions to a training thread: what is asked, and what is answered. Everything in them survives the structured clone. */
export interface LearningQuestions {
  readonly train: {
    readonly asked: {
      readonly kind: ModelKind;
      readonly source: TrainingSource;
      readonly champion: SavedModel | null;
      readonly seed: number;
    };
    readonly answered: TrainedAndJudged;
  };
  readonly judge: {
    readonly asked: {
      readonly model: SavedModel;
      readonly source: TrainingSource;
      readonly champion: SavedModel | null;
      readonly seed: number;
    };
    readonly answered: JudgedModel;
  };
  readonly drift: {
    readonly asked: {
      readonly model: SavedModel;
      readonly profile: ModelProfile;
      readonly window: DriftWindow;
    };
    readonly answered: { readonly rowCount: number; readonly report: DriftReport } | null;
  };
}
export type LearningQuestion = keyof LearningQuestions;

export interface LearningRequest<K extends LearningQuestion = LearningQuestion> {
  readonly question: K;
  readonly asked: LearningQuestions[K]['asked'];
  /** Shared memory: its first cell turns from 0 to 1 when the work shall stop. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

export type LearningAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'answered'; readonly answered: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };
