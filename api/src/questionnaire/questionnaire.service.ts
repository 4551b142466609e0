import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { stale, type FamilyContext } from '../http/index.js';
import {
  ChildRepository,
  CommitmentRepository,
  MealRepository,
  ParentRepository,
  QUESTIONNAIRE_PARTS,
  QuestionnaireRepository,
  SubjectRepository,
  type Questionnaire,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { answersFromRows } from './answers-from-rows.js';
import type { AnswersDto } from './dto/answers.dto.js';
import {
  toQuestionnaireDto,
  type QuestionnaireDto,
  type SaveQuestionnaireDto,
} from './dto/questionnaire.dto.js';

/**
 * Saves and gives back answers as they are; whether they make sense together is asked at completion. Answers that
 * were completed follow what has been changed elsewhere since, so that going through them again undoes nothing.
 */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly commitments: CommitmentRepository,
    private readonly meals: MealRepository,
    private readonly subjects: SubjectRepository,
    private readonly clock: Clock,
  ) {}

  async get(family: FamilyContext): Promise<QuestionnaireDto> {
    const row = await this.questionnaires.find(family.id);
    return toQuestionnaireDto(row, await this.answersOf(family, row));
  }

  async save(
    family: FamilyContext,
    version: number,
    { answers, partsDone }: SaveQuestionnaireDto,
  ): Promise<QuestionnaireDto> {
    const draft = { answers: { ...answers }, partsDone };
    const saved =
      version === 0
        ? await this.questionnaires.begin(family.id, draft)
        : await this.questionnaires.save(family.id, version, {
            ...draft,
            updatedAt: this.clock.now(),
          });
    const present = await this.get(family);
    if (!saved) throw stale(present, 'questionnaire');
    return present;
  }

  /** Stores answers that have become rows. */
  async keepCompleted(family: FamilyContext, answers: AnswersDto, now: Date): Promise<void> {
    const completed = { answers: { ...answers }, partsDone: [...QUESTIONNAIRE_PARTS] };
    await this.questionnaires.complete(family.id, completed, now);
  }

  /** The draft where there is one, else the answers that the rows give. */
  private async answersOf(family: FamilyContext, row: Questionnaire | null): Promise<AnswersDto> {
    if (row === null) return {};
    const isDraft = row.completedVersion !== row.version;
    return isDraft ? row.answers : this.answersFromRows(family, row.answers);
  }

  /** The answers as the rows stand today; `before` holds what no row holds: flexibility and how the family teaches. */
  private async answersFromRows(family: FamilyContext, before: AnswersDto): Promise<AnswersDto> {
    const rows = {
      parents: await this.parents.findAll(family.id),
      children: await this.children.findAll(family.id),
      commitments: await this.commitments.findAll(family.id),
      meals: await this.meals.findAll(family.id),
      subjects: await this.subjects.findAllWithFacts(family.id),
    };
    const { accountId, timeZone } = family;
    const today = todayIn(timeZone, this.clock.now());
    return answersFromRows(rows, before, { accountId, timeZone, today });
  }
}
