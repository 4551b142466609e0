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
  StringField,
  UuidField,
} from '../../http/index.js';
import type { DriftReport } from '../../persistence/index.js';
import { featureText, outputText } from '../feature-text.js';

export class ColumnDriftDto {
  @StringField({ description: 'The feature, or the output that is predicted', example: 'minutes' })
  name: string;

  @StringField({ description: 'The same in plain words', example: 'Length of the lesson' })
  label: string;

  @NumberField({
    description: 'Population stability index: above 0.1 worth a look, above 0.2 a shift',
    example: 0.07,
  })
  psi: number;

  @NumberField({ description: 'What chance alone stays below with so few rows', example: 0.03 })
  chance: number;

  @BooleanField({ description: 'Whether it has shifted' })
  alert: boolean;
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

  @ArrayField(() => ColumnDriftDto, { description: 'Each feature, the most shifted first', maximum: 1000 }) // prettier-ignore
  features: ColumnDriftDto[];

  @ArrayField(() => ColumnDriftDto, { description: 'What is predicted' })
  predictions: ColumnDriftDto[];

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
    features: [...row.features]
      .sort((a, b) => b.psi - a.psi)
      .map((column) => toColumnDto(column, featureText(kind, column.name))),
    predictions: row.predictions.map((column) =>
      toColumnDto(column, outputText(kind, column.name)),
    ),
    runId,
    createdAt: row.createdAt.toISOString(),
  };
}

function toColumnDto({ name, psi, chance, isAlert }: ColumnDrift, label: string): ColumnDriftDto {
  return { name, label, psi, chance, alert: isAlert };
}
