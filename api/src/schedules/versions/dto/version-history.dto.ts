import {
  ArrayField,
  BooleanField,
  EnumField,
  InstantField,
  IntField,
  ObjectField,
  UuidField,
} from '../../../http/index.js';
import { VERSION_REASONS, type VersionReason } from '../../../persistence/index.js';
import { PlacedLessonDto } from '../../items/dto/placed-lesson.dto.js';
import { DisruptionParamsDto } from './disruption-params.dto.js';

export class VersionEntryDto {
  @UuidField({ description: 'Id of the version' })
  id: string;

  @IntField({ description: 'Counts from 1', example: 2 })
  number: number;

  @EnumField({ description: 'Why it was made', values: VERSION_REASONS, name: 'VersionReason' })
  reason: VersionReason;

  @InstantField({ description: 'When it was made' })
  createdAt: string;

  @BooleanField({ description: 'Whether it is the one in use' })
  active: boolean;

  @ObjectField(() => DisruptionParamsDto, {
    description: 'For `replanned`: what had happened; null otherwise',
    nullable: true,
  })
  disruption: DisruptionParamsDto | null;

  @IntField({ description: 'Lessons it moved', example: 4 })
  moved: number;

  @IntField({ description: 'Lessons that no longer fitted', example: 1 })
  leftOver: number;

  @IntField({ description: 'Sessions placed', example: 24 })
  placed: number;

  @IntField({ description: 'Sessions asked for', example: 25 })
  required: number;
}

export class VersionListDto {
  @ArrayField(() => VersionEntryDto, {
    description: 'The versions, the newest first',
    maximum: 1000,
  })
  items: VersionEntryDto[];

  @BooleanField({ description: 'Whether there is a plan before the one in use to go back to' })
  canUndo: boolean;
}

export class CompareQueryDto {
  @UuidField({
    description: 'The earlier version; the one before `to` when absent',
    optional: true,
  })
  from?: string;

  @UuidField({ description: 'The later version; the one in use when absent', optional: true })
  to?: string;
}

export class VersionComparisonDto {
  @ArrayField(() => PlacedLessonDto, {
    description: 'Lessons in both, at different times',
    maximum: 10_000,
  })
  moved: PlacedLessonDto[];

  @ArrayField(() => PlacedLessonDto, {
    description: 'Lessons only in the later one',
    maximum: 10_000,
  })
  added: PlacedLessonDto[];

  @ArrayField(() => PlacedLessonDto, {
    description: 'Lessons only in the earlier one',
    maximum: 10_000,
  })
  removed: PlacedLessonDto[];
}
