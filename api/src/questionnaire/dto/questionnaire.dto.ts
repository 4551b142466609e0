import {
  ArrayField,
  InstantField,
  IntField,
  ObjectField,
  UuidField,
  enumKind,
  uuidKind,
} from '../../http/index.js';
import {
  QUESTIONNAIRE_PARTS,
  type Questionnaire,
  type QuestionnairePart,
} from '../../persistence/index.js';
import { AnswersDto } from './answers.dto.js';

const partsDone = {
  description: 'Parts the family has been through',
  maximum: QUESTIONNAIRE_PARTS.length,
  repeats: false,
} as const;
const partKind = enumKind(QUESTIONNAIRE_PARTS, 'QuestionnairePart');

export class SaveQuestionnaireDto {
  @ObjectField(() => AnswersDto, { description: 'All answers so far' })
  answers: AnswersDto;

  @ArrayField(partKind, partsDone)
  partsDone: QuestionnairePart[];
}

export class QuestionnaireDto {
  @ObjectField(() => AnswersDto, { description: 'All answers so far' })
  answers: AnswersDto;

  @ArrayField(partKind, partsDone)
  partsDone: QuestionnairePart[];

  @InstantField({ description: 'When it was completed last; null until then', nullable: true })
  completedAt: string | null;

  @IntField({ description: 'Counts the saves; 0 before the first', example: 4 })
  version: number;

  @InstantField({ description: 'When it was saved last; null before that', nullable: true })
  updatedAt: string | null;
}

export class CompletedQuestionnaireDto {
  @UuidField({ description: 'Id of the family' })
  familyId: string;

  @ArrayField(uuidKind, { description: 'The children, in the order of the answers' })
  childIds: string[];

  @ArrayField(uuidKind, { description: 'The subjects, those of the answers first' })
  subjectIds: string[];
}

export function toQuestionnaireDto(
  row: Questionnaire | null,
  answers: AnswersDto,
): QuestionnaireDto {
  return {
    answers,
    partsDone: row?.partsDone ?? [],
    completedAt: row?.completedAt?.toISOString() ?? null,
    version: row?.version ?? 0,
    updatedAt: row?.updatedAt.toISOString() ?? null,
  };
}
