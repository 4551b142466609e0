import { PERIODS, type Period } from '../../domain/calendar/index.js';
import {
  CATALOGUE_SUBJECTS,
  FLEXIBILITY_LEVELS,
  PHILOSOPHIES,
  PLANNING_APPROACHES,
  SCALES,
  STATEMENT_IDS,
  SUBJECT_KINDS,
  type CatalogueSubject,
  type FlexibilityLevel,
  type Philosophy,
  type PlanningApproach,
  type Scale,
  type StatementId,
  type SubjectKind,
} from '../../domain/questionnaire/index.js';
import { ArrayField, BooleanField, EnumField, TimeField, enumKind } from '../../http/index.js';

export class StatementDto {
  @EnumField({ values: STATEMENT_IDS, name: 'StatementId', description: 'Its id in the answers' })
  id: StatementId;

  @EnumField({ values: SCALES, name: 'Scale', description: 'What it measures' })
  scale: Scale;

  @BooleanField({ description: 'Whether agreeing speaks against the scale' })
  reversed: boolean;
}

export class PeriodDto {
  @EnumField({ values: PERIODS, name: 'Period', description: 'Its id in the answers' })
  id: Period;

  @TimeField({ description: 'When it begins' })
  startTime: string;

  @TimeField({ description: 'When it ends' })
  endTime: string;
}

export class CatalogueEntryDto {
  @EnumField({ values: SUBJECT_KINDS, name: 'SubjectKind', description: 'What it is about' })
  kind: SubjectKind;

  @ArrayField(enumKind(CATALOGUE_SUBJECTS, 'CatalogueSubject'), {
    description: 'Subjects to choose from; the client names them',
  })
  subjects: CatalogueSubject[];
}

/** What the seven parts offer, as codes that the client phrases. */
export class QuestionnaireDefinitionDto {
  @ArrayField(() => StatementDto, { description: 'The 25 statements of part 7, in their order' })
  statements: StatementDto[];

  @ArrayField(enumKind(PHILOSOPHIES, 'Philosophy'), { description: 'Philosophies of part 7' })
  philosophies: Philosophy[];

  @ArrayField(enumKind(PLANNING_APPROACHES, 'PlanningApproach'), {
    description: 'Planning approaches of part 7',
  })
  planningApproaches: PlanningApproach[];

  @ArrayField(enumKind(FLEXIBILITY_LEVELS, 'FlexibilityLevel'), {
    description: 'Levels of part 5, from a rough guide to the same every day',
  })
  flexibilityLevels: FlexibilityLevel[];

  @ArrayField(() => PeriodDto, { description: 'Periods of part 6' })
  periods: PeriodDto[];

  @ArrayField(() => CatalogueEntryDto, { description: 'Subjects to choose from in part 4' })
  subjectCatalogue: CatalogueEntryDto[];
}
