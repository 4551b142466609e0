import type { Finding } from '../../domain/planning/index.js';
import { WeeklyHoursDto, weeklyHoursList } from '../../children/dto/weekly-hours.dto.js';
import {
  ArrayField,
  EnumField,
  IntField,
  ObjectField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import { AnswersDto } from './answers.dto.js';

const MISFIT_KINDS = ['lessons', 'adult-time', 'school-time'] as const;
const MEND_KINDS = ['school-hours', 'adult-hours', 'shorter-lesson', 'any-time'] as const;

export class AskForMisfitsDto {
  @ObjectField(() => AnswersDto, { description: 'All answers so far; gaps count as suggested' })
  answers: AnswersDto;
}

/** One change after which it can fit. */
export class MendDto {
  @EnumField({
    values: MEND_KINDS,
    name: 'MendKind',
    description:
      'Other school hours of a child, more free hours of an adult, or a subject with shorter lessons or at any time',
  })
  kind: (typeof MEND_KINDS)[number];

  @UuidField({ description: 'Whose hours, or which subject' })
  id: string;

  @ArrayField(() => WeeklyHoursDto, {
    description: 'The hours, of those days only that change; the added ones for an adult',
    ...weeklyHoursList,
  })
  hours: WeeklyHoursDto[];

  @IntField({ description: 'Minutes of the shorter lesson', nullable: true, example: null })
  minutes: number | null;
}

/** Something of a usual week that no plan can fit. */
export class MisfitDto {
  @EnumField({
    values: MISFIT_KINDS,
    name: 'MisfitKind',
    description:
      'A subject has fewer days with room than lessons; or the lessons of a child, or those with an adult, take more minutes than its hours have',
  })
  kind: (typeof MISFIT_KINDS)[number];

  @ArrayField(uuidKind, { description: 'The children', maximum: 30 })
  childIds: string[];

  @UuidField({ description: 'The subject; null where a child’s hours are short', nullable: true })
  subjectId: string | null;

  @IntField({ description: 'Lessons a week that are wanted', nullable: true, example: 5 })
  sessions: number | null;

  @IntField({ description: 'Lessons a week that can be at most', nullable: true, example: 4 })
  possible: number | null;

  @IntField({ description: 'Minutes a week that are missing', nullable: true, example: null })
  minutes: number | null;

  @ObjectField(() => MendDto, {
    description: 'One change after which it can fit; null where none was found',
    nullable: true,
  })
  mend: MendDto | null;
}

export class MisfitListDto {
  @ArrayField(() => MisfitDto, { description: 'None where everything may fit', maximum: 300 })
  items: MisfitDto[];
}

export function toMisfitListDto(findings: readonly Finding[]): MisfitListDto {
  return { items: findings.map(toMisfitDto) };
}

function toMisfitDto({ misfit, mend }: Finding): MisfitDto {
  const isOfSubject = misfit.kind === 'lessons';
  return {
    kind: misfit.kind,
    childIds: isOfSubject ? [...misfit.childIds] : [misfit.childId],
    subjectId: isOfSubject ? misfit.subjectId : null,
    sessions: isOfSubject ? misfit.sessions : null,
    possible: isOfSubject ? misfit.possible : null,
    minutes: isOfSubject ? null : misfit.minutes,
    mend: mend && toMendDto(mend),
  };
}

function toMendDto(mend: NonNullable<Finding['mend']>): MendDto {
  switch (mend.kind) {
    case 'school-hours':
      return { kind: mend.kind, id: mend.childId, hours: [...mend.hours], minutes: null };
    case 'adult-hours':
      return { kind: mend.kind, id: mend.adultId, hours: [...mend.hours], minutes: null };
    case 'shorter-lesson':
      return { kind: mend.kind, id: mend.subjectId, hours: [], minutes: mend.minutes };
    case 'any-time':
      return { kind: mend.kind, id: mend.subjectId, hours: [], minutes: null };
  }
}
