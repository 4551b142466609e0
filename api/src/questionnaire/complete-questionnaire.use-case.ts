import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import type { FamilyContext } from '../http/index.js';
import {
  AccountRepository,
  ChildRepository,
  Database,
  isDuplicateKey,
  newId,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { answerErrors } from './answer-errors.js';
import { SaveAnswers } from './save-answers.use-case.js';
import type { CompletedQuestionnaireDto } from './dto/questionnaire.dto.js';
import { fillAnswers } from './fill-answers.js';
import { QuestionnaireService } from './questionnaire.service.js';

/**
 * Turns answers into a family's rows, all or none. What was left out gets the suggested answer, which is written
 * back into the answers: completing twice makes everything once.
 */
@Injectable()
export class CompleteQuestionnaire {
  constructor(
    private readonly database: Database,
    private readonly questionnaire: QuestionnaireService,
    private readonly accounts: AccountRepository,
    private readonly children: ChildRepository,
    private readonly answered: SaveAnswers,
    private readonly clock: Clock,
  ) {}

  async complete(family: FamilyContext): Promise<CompletedQuestionnaireDto> {
    try {
      return await this.database.holdingFamily(family.id, () => this.completeHeld(family));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const message = 'answers must use ids of their own: make a new UUID for each entry';
      throw new InvalidRequestError([{ field: 'answers', code: 'id.taken', message }]);
    }
  }

  private async completeHeld(family: FamilyContext): Promise<CompletedQuestionnaireDto> {
    const now = this.clock.now();
    const { answers, partsDone, completedAt } = await this.questionnaire.get(family);
    const today = todayIn(answers.parent?.timeZone ?? family.timeZone, now);
    const account = await this.accounts.findById(family.accountId);
    const filled = fillAnswers(answers, {
      today,
      partsDone,
      isFirst: completedAt === null,
      accountName: account?.displayName ?? 'Parent',
      newId,
    });
    const errors = answerErrors(filled, today, await this.children.findAll(family.id));
    if (errors.length > 0) throw new InvalidRequestError(errors);
    await this.answered.save(family, filled, now);
    const { parents: _parents, ...completed } = filled;
    await this.questionnaire.keepCompleted(family, completed, now);
    return {
      familyId: family.id,
      childIds: filled.children.map(({ id }) => id),
      subjectIds: filled.subjects.map(({ id }) => id),
    };
  }
}
