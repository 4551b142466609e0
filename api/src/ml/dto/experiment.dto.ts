import {
  ArrayField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  pageOf,
  StringField,
  UuidField,
} from '../../http/index.js';
import {
  EXPERIMENT_OUTCOMES,
  type ExperimentOutcome,
  SERVES,
  type Serves,
  STOP_RULE,
} from '../../domain/evaluation/index.js';
import {
  type Experiment,
  EXPERIMENT_STATUSES,
  type ExperimentStatus,
  STOP_REASONS,
  type StopReason,
} from '../../persistence/index.js';

const armExamples = [
  { name: 'rules', share: 0.5, serves: 'rules' },
  { name: 'models', share: 0.5, serves: 'champions' },
];

export class ExperimentArmDto {
  @StringField({ description: 'What the arm is called', maximum: 60, example: 'models' })
  name: string;

  @NumberField({
    description: 'Part of the families; all arms’ parts add up to 1',
    minimum: 0.01,
    maximum: 0.99,
    example: 0.5,
  })
  share: number;

  @EnumField({
    description:
      'Who plans the weeks: the champions, the rules alone, or the champions with one version in its kind’s place',
    values: SERVES,
    name: 'Serves',
  })
  serves: Serves;

  @UuidField({
    description: 'The version that serves, for `version` only',
    nullable: true,
    optional: true,
  })
  versionId: string | null = null;
}

const experimentFields = {
  name: { description: 'What it is called', maximum: 100, example: 'Models against rules' },
  question: {
    description: 'What it is to find out',
    maximum: 500,
    lines: true,
    example: 'Do families finish more when the models plan?',
  },
  outcome: {
    description:
      'What decides: the part of the planned lessons that was done, or the week’s rating',
    values: EXPERIMENT_OUTCOMES,
    name: 'ExperimentOutcome',
  },
  maxFamilies: {
    description: 'Families in the smallest arm at which it ends even if it has shown nothing',
    minimum: STOP_RULE.minFamilies,
    maximum: 1_000_000,
    example: 500,
  },
  arms: {
    description: 'What is held against each other; the first is what the others are held against',
    minimum: 2,
    maximum: 5,
    example: armExamples,
  },
} as const;

export class CreateExperimentDto {
  @StringField(experimentFields.name)
  name: string;

  @StringField(experimentFields.question)
  question: string;

  @EnumField(experimentFields.outcome)
  outcome: ExperimentOutcome;

  @IntField(experimentFields.maxFamilies)
  maxFamilies: number;

  @ArrayField(() => ExperimentArmDto, experimentFields.arms)
  arms: ExperimentArmDto[];
}

export class ExperimentDto {
  @UuidField({ description: 'Id of the experiment' })
  id: string;

  @StringField(experimentFields.name)
  name: string;

  @StringField(experimentFields.question)
  question: string;

  @EnumField({ description: 'How it stands', values: EXPERIMENT_STATUSES, name: 'ExperimentStatus' }) // prettier-ignore
  status: ExperimentStatus;

  @EnumField(experimentFields.outcome)
  outcome: ExperimentOutcome;

  @IntField(experimentFields.maxFamilies)
  maxFamilies: number;

  @ArrayField(() => ExperimentArmDto, experimentFields.arms)
  arms: ExperimentArmDto[];

  @InstantField({ description: 'When it was drawn up' })
  createdAt: string;

  @InstantField({ description: 'When it began', nullable: true })
  startedAt: string | null;

  @InstantField({ description: 'When it ended', nullable: true })
  stoppedAt: string | null;

  @EnumField({
    description: 'Why it ended: a steward’s word, or what the stop rule found',
    values: STOP_REASONS,
    name: 'StopReason',
    nullable: true,
  })
  stopReason: StopReason | null;
}

export class ExperimentPageDto extends pageOf(ExperimentDto) {}

export function toExperimentDto(row: Experiment): ExperimentDto {
  const { id, name, question, status, outcome, maxFamilies, arms, stopReason } = row;
  return {
    id,
    name,
    question,
    status,
    outcome,
    maxFamilies,
    arms: arms.map((arm) => ({ ...arm })),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    stopReason,
  };
}
