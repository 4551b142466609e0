import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  numberKind,
  ObjectField,
  PageQueryDto,
  pageOf,
  RecordField,
  StringField,
  stringKind,
  UuidField,
} from '../../http/index.js';
import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';
import {
  MODEL_ORIGINS,
  MODEL_STATUSES,
  type ModelOrigin,
  type ModelStatus,
} from '../../persistence/index.js';
import { GateDto, OutcomeReasonDto } from './gate.dto.js';
import { FEATURE_NAMES } from './model-columns.js';

export class DataWindowDto {
  @DateField({ description: 'First day; null where nothing was learned from days', nullable: true })
  from: string | null;

  @DateField({ description: 'Last day', nullable: true })
  to: string | null;
}

export class TrainingCountsDto {
  @IntField({ description: 'Families that allowed it', example: 120 })
  families: number;

  @IntField({ description: 'Their children', example: 260 })
  children: number;

  @IntField({ description: 'Lessons whose outcome is known', example: 14_500 })
  lessons: number;

  @IntField({ description: 'Weeks a parent rated', example: 700 })
  weeks: number;
}

const id = (description: string) => UuidField({ description, nullable: true });
const instant = (description: string) => InstantField({ description, nullable: true });

export class ModelDto {
  @UuidField({ description: 'Id of the version' })
  id: string;

  @EnumField({ description: 'Which model', values: MODEL_KINDS, name: 'ModelKind' })
  kind: ModelKind;

  @IntField({ description: 'Counts from 1 in a kind', example: 3 })
  number: number;

  @EnumField({ description: 'How it stands', values: MODEL_STATUSES, name: 'ModelStatus' })
  status: ModelStatus;

  @EnumField({ description: 'What it was made from', values: MODEL_ORIGINS, name: 'ModelOrigin' })
  origin: ModelOrigin;

  @IntField({ description: 'Version of the features it reads', example: 1 })
  schemaVersion: number;

  @BooleanField({ description: 'Whether the process that answers serves it at this moment' })
  serving: boolean;

  @ObjectField(() => OutcomeReasonDto, {
    description:
      'Why it could not be loaded, with the part at fault; what served before goes on. Null where all is well',
    nullable: true,
  })
  problem: OutcomeReasonDto | null;

  @RecordField(numberKind(), {
    description: 'Measured on held-out families, by name',
    keys: stringKind(),
    example: { r2: 0.31, calibrationError: 0.02 },
  })
  metrics: Readonly<Record<string, number>>;

  @ObjectField(() => GateDto, {
    description: 'Result of the gate; null until it has evaluated the version',
    nullable: true,
  })
  gate: GateDto | null;

  @ObjectField(() => DataWindowDto, { description: 'Days it learned from', nullable: true })
  dataWindow: DataWindowDto | null;

  @ObjectField(() => TrainingCountsDto, { description: 'How much it learned from' })
  counts: TrainingCountsDto;

  @id('The run that made it; null for an imported one')
  runId: string | null;

  @id('The champion it took over from: where a roll-back leads')
  previousChampionId: string | null;

  @InstantField({ description: 'When it was made' })
  createdAt: string;

  @instant('When it last became the champion')
  promotedAt: string | null;

  @id('Who made it the champion; null where the gate did')
  promotedBy: string | null;

  @instant('When it was taken out of use')
  archivedAt: string | null;

  @id('Who took it out of use; null where a successor did')
  archivedBy: string | null;
}

export class FeatureShareDto {
  @EnumField({
    description: 'The feature, by name; versions from before may have others',
    values: FEATURE_NAMES,
    name: 'FeatureName',
    example: 'startMinute',
  })
  feature: string;

  @NumberField({ description: 'Share of what the trees gained by it, 0 to 1', example: 0.24 })
  gain: number;

  @NumberField({
    description: 'How much worse the error gets on held-out families when it is shuffled',
    nullable: true,
    example: 0.08,
  })
  permutation: number | null;
}

export class CalibrationPointDto {
  @NumberField({ description: 'Mean of what was predicted', example: 0.62 })
  predicted: number;

  @NumberField({ description: 'Mean of what came true', example: 0.6 })
  realised: number;

  @IntField({ description: 'Rows in it', example: 410 })
  count: number;
}

export class ModelDetailDto extends ModelDto {
  @ArrayField(() => FeatureShareDto, {
    description: 'Importance of each feature, the highest first',
    maximum: 1000,
  })
  importance: FeatureShareDto[];

  @ArrayField(() => CalibrationPointDto, {
    description: 'Predicted against realised on held-out families, by tenths',
    maximum: 100,
  })
  calibration: CalibrationPointDto[];

  @StringField({ description: 'How it was trained, as JSON', maximum: 100_000 })
  parameters: string;

  @IntField({ description: 'Same seed and same data give the same model', example: 1 })
  seed: number;

  @StringField({ description: 'Version of the program that made it', example: '0.1.0' })
  codeVersion: string;

  @StringField({ description: 'SHA-256 of the model' })
  checksum: string;
}

export class ModelPageDto extends pageOf(ModelDto) {}

export class ModelsQueryDto extends PageQueryDto {
  @EnumField({ description: 'Only of this model', values: MODEL_KINDS, name: 'ModelKind', optional: true }) // prettier-ignore
  kind?: ModelKind;

  @EnumField({ description: 'Only models with this status', values: MODEL_STATUSES, name: 'ModelStatus', optional: true }) // prettier-ignore
  status?: ModelStatus;
}

export class RollBackDto {
  @EnumField({ description: 'Which model', values: MODEL_KINDS, name: 'ModelKind' })
  kind: ModelKind;
}

export class ImportModelQueryDto {
  @EnumField({ description: 'Which model the file is', values: MODEL_KINDS, name: 'ModelKind' })
  kind: ModelKind;

  @IntField({
    description: 'Real lessons it was trained on: its share beside the rules grows with them',
    optional: true,
    fromQuery: true,
    example: 0,
  })
  lessons: number = 0;
}
