import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';
import { type ColumnDrift } from '../../domain/evaluation/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  PageQueryDto,
  pageOf,
  UuidField,
} from '../../http/index.js';
import type { DriftReport } from '../../persistence/index.js';
import { FEATURE_NAMES, OUTPUT_NAMES } from './model-columns.js';

class ColumnDriftDto {
  @NumberField({
    description: 'Population stability index: above 0.1 look at it, above 0.2 it is a shift',
    example: 0.07,
  })
  psi: number;

  @NumberField({ description: 'What chance alone stays below with so few rows', example: 0.03 })
  chance: number;

  @BooleanField({ description: 'Whether it has shifted' })
  alert: boolean;
}

export class FeatureDriftDto extends ColumnDriftDto {
  @EnumField({
    description: 'The feature, by name; versions from before may have others',
    values: FEATURE_NAMES,
    name: 'FeatureName',
    example: 'minutes',
  })
  name: string;
}

export class PredictionDriftDto extends ColumnDriftDto {
  @EnumField({
    description: 'What is predicted, by name',
    values: OUTPUT_NAMES,
    name: 'OutputName',
    example: 'reward',
  })
  name: string;
}

export class DriftReportDto {
  @UuidField({ description: 'Id of the report' })
  id: string;

  @EnumField({ description: 'Which model', values: MODEL_KINDS, name: 'ModelKind' })
  kind: ModelKind;

  @UuidField({ description: 'The champion it is about' })
  versionId: string;

  @InstantField({ description: 'From when the rows are' })
  windowFrom: string;

  @InstantField({ description: 'Until when' })
  windowTo: string;

  @IntField({ description: 'Rows that were looked at', example: 840 })
  rowCount: number;

  @NumberField({ description: 'The largest index of all', example: 0.12 })
  maxPsi: number;

  @BooleanField({ description: 'Whether anything has shifted' })
  alert: boolean;

  @ArrayField(() => FeatureDriftDto, {
    description: 'Each feature, the most shifted first',
    maximum: 1000,
  })
  features: FeatureDriftDto[];

  @ArrayField(() => PredictionDriftDto, { description: 'What is predicted' })
  predictions: PredictionDriftDto[];

  @UuidField({ description: 'The training it called for', nullable: true })
  runId: string | null;

  @InstantField({ description: 'When it was made' })
  createdAt: string;
}

export class DriftPageDto extends pageOf(DriftReportDto) {}

export class DriftQueryDto extends PageQueryDto {
  @EnumField({ description: 'Only of this model', values: MODEL_KINDS, name: 'ModelKind', optional: true }) // prettier-ignore
  kind?: ModelKind;
}

export class RewardWeekDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-16' })
  monday: string;

  @UuidField({ description: 'The champion that predicted' })
  versionId: string;

  @IntField({ description: 'Lessons whose outcome is known', example: 620 })
  lessons: number;

  @NumberField({ description: 'Mean reward that was predicted, 0 to 1', example: 0.71 })
  predicted: number;

  @NumberField({ description: 'Mean reward that came true, 0 to 1', example: 0.69 })
  realised: number;
}

export class RewardWeeksDto {
  @ArrayField(() => RewardWeekDto, { description: 'Oldest first', maximum: 1000 })
  items: RewardWeekDto[];
}

export class RewardQueryDto {
  @IntField({
    description: 'How many weeks back',
    minimum: 1,
    maximum: 104,
    optional: true,
    fromQuery: true,
    example: 26,
  })
  weeks: number = 26;
}

export function toDriftReportDto(row: DriftReport): DriftReportDto {
  const { id, kind, versionId, rowCount, maxPsi, alert, runId } = row;
  return {
    id,
    kind,
    versionId,
    windowFrom: row.windowFrom.toISOString(),
    windowTo: row.windowTo.toISOString(),
    rowCount,
    maxPsi,
    alert,
    features: [...row.features].sort((a, b) => b.psi - a.psi).map(toColumnDto),
    predictions: row.predictions.map(toColumnDto),
    runId,
    createdAt: row.createdAt.toISOString(),
  };
}

function toColumnDto({
  name,
  psi,
  chance,
  isAlert,
}: ColumnDrift): FeatureDriftDto & PredictionDriftDto {
  return { name, psi, chance, alert: isAlert };
}
