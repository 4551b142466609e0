import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';
import {
  ArrayField,
  EnumField,
  enumKind,
  InstantField,
  IntField,
  numberKind,
  ObjectField,
  PageQueryDto,
  pageOf,
  RecordField,
  StringField,
  stringKind,
  UuidField,
} from '../../http/index.js';
import {
  RUN_PHASES,
  RUN_STATUSES,
  RUN_TRIGGERS,
  type RunPhase,
  type RunProgress,
  type RunStatus,
  type RunTrigger,
  type TrainingRun,
} from '../../persistence/index.js';
import { OutcomeReasonDto, toReasonDto } from './gate.dto.js';
import { DataWindowDto, TrainingCountsDto } from './model.dto.js';

const RUN_RESULTS = ['promoted', 'candidate', 'refused', 'not-trained'] as const;

export class RunProgressDto {
  @EnumField({ description: 'What is being done', values: RUN_PHASES, name: 'RunPhase' })
  phase: RunPhase;

  @EnumField({ description: 'Of which model', values: MODEL_KINDS, name: 'ModelKind', nullable: true }) // prettier-ignore
  kind: ModelKind | null;

  @IntField({ description: 'How far the run is, 0 to 100', maximum: 100, example: 40 })
  percent: number;
}

export class RunOutcomeDto {
  @EnumField({ description: 'Which model', values: MODEL_KINDS, name: 'ModelKind' })
  kind: ModelKind;

  @UuidField({ description: 'The version it made; null where it made none', nullable: true })
  versionId: string | null;

  @EnumField({ description: 'What came of it', values: RUN_RESULTS, name: 'RunResult' })
  result: (typeof RUN_RESULTS)[number];

  @ArrayField(() => OutcomeReasonDto, { description: 'Why it was refused or not trained' })
  reasons: OutcomeReasonDto[];
}

export class RunErrorDto {
  @StringField({ description: 'Stable code', example: 'training.failed' })
  code: string;
}

export class MlflowDto {
  @StringField({ description: 'The run’s id there; null while it is not', nullable: true })
  runId: string | null;

  @StringField({ description: 'What went wrong the last time', nullable: true, maximum: 1000 })
  error: string | null;
}

export class RunDto {
  @UuidField({ description: 'Id of the run' })
  id: string;

  @EnumField({ description: 'Why it was begun', values: RUN_TRIGGERS, name: 'RunTrigger' })
  trigger: RunTrigger;

  @EnumField({ description: 'How it stands', values: RUN_STATUSES, name: 'RunStatus' })
  status: RunStatus;

  @ArrayField(enumKind(MODEL_KINDS, 'ModelKind'), {
    description: 'What it trains; empty where it only evaluates models that wait',
  })
  kinds: ModelKind[];

  @ObjectField(() => RunProgressDto, { description: 'How far it is' })
  progress: RunProgressDto;

  @ObjectField(() => DataWindowDto, { description: 'Days it learned from', nullable: true })
  dataWindow: DataWindowDto | null;

  @ObjectField(() => TrainingCountsDto, { description: 'How much it found', nullable: true })
  counts: TrainingCountsDto | null;

  @ArrayField(() => RunOutcomeDto, { description: 'What came of each model' })
  outcomes: RunOutcomeDto[];

  @RecordField(numberKind(), {
    description: 'Seconds by phase',
    keys: stringKind(),
    example: { training: 12.4 },
  })
  timings: Readonly<Record<string, number>>;

  @IntField({ description: 'How often a worker has begun it', example: 1 })
  attempts: number;

  @IntField({ description: 'Its seed', example: 1 })
  seed: number;

  @ObjectField(() => RunErrorDto, { description: 'Why it failed', nullable: true })
  error: RunErrorDto | null;

  @ObjectField(() => MlflowDto, {
    description: 'How MLflow took it; null where none is configured',
    nullable: true,
  })
  mlflow: MlflowDto | null;

  @UuidField({ description: 'Who asked for it; null where nobody did', nullable: true })
  requestedBy: string | null;

  @InstantField({ description: 'When it was asked for' })
  createdAt: string;

  @InstantField({ description: 'When a worker last began it', nullable: true })
  startedAt: string | null;

  @InstantField({ description: 'When it ended', nullable: true })
  finishedAt: string | null;
}

export class RunPageDto extends pageOf(RunDto) {}

export class RunsQueryDto extends PageQueryDto {
  @EnumField({ description: 'Only runs with this status', values: RUN_STATUSES, name: 'RunStatus', optional: true }) // prettier-ignore
  status?: RunStatus;
}

export class StartRunDto {
  @ArrayField(enumKind(MODEL_KINDS, 'ModelKind'), {
    description: 'Which models to train; all when absent',
    optional: true,
    minimum: 1,
    maximum: MODEL_KINDS.length,
    repeats: false,
  })
  kinds?: ModelKind[];
}

const WAITING: RunProgress = {
  phase: 'queued',
  kind: null,
  percent: 0,
};

export function toRunDto(run: TrainingRun): RunDto {
  const { id, trigger, status, kinds, dataWindow, counts, timings, attempts, seed } = run;
  return {
    id,
    trigger,
    status,
    kinds,
    progress: run.progress ?? WAITING,
    dataWindow,
    counts,
    outcomes: run.outcomes.map((outcome) => ({
      ...outcome,
      reasons: outcome.reasons.map(toReasonDto),
    })),
    timings,
    attempts,
    seed,
    error: run.error && { code: run.error.code },
    mlflow: run.mlflow && { runId: run.mlflow.runId, error: run.mlflow.error },
    requestedBy: run.requestedBy,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}
