import { PERIODS, type Period } from '../../domain/calendar/index.js';
import {
  ACTIVITIES,
  FLEXIBILITY_LEVELS,
  PHILOSOPHIES,
  PLANNING_APPROACHES,
  SCALES,
  SUBJECT_KINDS,
  type Activity,
  type FlexibilityLevel,
  type Philosophy,
  type PlanningApproach,
  type Scale,
  type SubjectKind,
} from '../../domain/questionnaire/index.js';
import {
  ArrayField,
  BooleanField,
  EnumField,
  StringField,
  TimeField,
  stringKind,
} from '../../http/index.js';

const label = { description: 'Its name on the screen' };
const description = { description: 'One sentence that explains it', maximum: 400 };

export class StatementDto {
  @StringField({ description: 'Its id in the answers', example: 'q1' })
  id: string;

  @EnumField({ values: SCALES, name: 'Scale', description: 'What it measures' })
  scale: Scale;

  @StringField({ description: 'What the parent agrees or disagrees with' })
  text: string;

  @BooleanField({ description: 'Whether agreeing speaks against the scale' })
  reversed: boolean;
}

export class PhilosophyDto {
  @EnumField({ values: PHILOSOPHIES, name: 'Philosophy', description: 'Its id in the answers' })
  id: Philosophy;

  @StringField(label)
  label: string;
}

export class ActivityDto {
  @EnumField({ values: ACTIVITIES, name: 'Activity', description: 'Its id in the answers' })
  id: Activity;

  @StringField(label)
  label: string;
}

export class PlanningApproachDto {
  @EnumField({
    values: PLANNING_APPROACHES,
    name: 'PlanningApproach',
    description: 'Its id in the answers',
  })
  id: PlanningApproach;

  @StringField(label)
  label: string;

  @StringField(description)
  description: string;
}

export class FlexibilityLevelDto {
  @EnumField({ values: FLEXIBILITY_LEVELS, name: 'FlexibilityLevel', description: 'The answer' })
  level: FlexibilityLevel;

  @StringField(label)
  label: string;

  @StringField(description)
  description: string;
}

export class PeriodDto {
  @EnumField({ values: PERIODS, name: 'Period', description: 'Its id in the answers' })
  id: Period;

  @StringField(label)
  label: string;

  @TimeField({ description: 'When it begins' })
  startTime: string;

  @TimeField({ description: 'When it ends' })
  endTime: string;
}

export class CatalogueEntryDto {
  @EnumField({ values: SUBJECT_KINDS, name: 'SubjectKind', description: 'What it is about' })
  kind: SubjectKind;

  @StringField(label)
  label: string;

  @ArrayField(stringKind({ maximum: 80 }), { description: 'Names to choose from' })
  names: string[];
}

/** Everything the seven parts show that is not the family’s own. */
export class QuestionnaireDefinitionDto {
  @ArrayField(() => StatementDto, { description: 'The 25 statements of part 7, in their order' })
  statements: StatementDto[];

  @ArrayField(() => PhilosophyDto, { description: 'Philosophies of part 7' })
  philosophies: PhilosophyDto[];

  @ArrayField(() => ActivityDto, { description: 'Kinds of activity of part 7' })
  activities: ActivityDto[];

  @ArrayField(() => PlanningApproachDto, { description: 'Planning approaches of part 7' })
  planningApproaches: PlanningApproachDto[];

  @ArrayField(() => FlexibilityLevelDto, { description: 'Levels of part 5' })
  flexibilityLevels: FlexibilityLevelDto[];

  @ArrayField(() => PeriodDto, { description: 'Periods of part 6' })
  periods: PeriodDto[];

  @ArrayField(() => CatalogueEntryDto, { description: 'Subjects to choose from in part 4' })
  subjectCatalogue: CatalogueEntryDto[];
}
