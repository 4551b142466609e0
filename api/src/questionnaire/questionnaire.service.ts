import { Injectable } from '@nestjs/common';
import { stale, type FamilyContext } from '../http/index.js';
import { QuestionnaireRepository } from '../persistence/index.js';
import {
  toQuestionnaireDto,
  type QuestionnaireDto,
  type SaveQuestionnaireDto,
} from './dto/questionnaire.dto.js';

/** Saves and gives back answers as they are; whether they make sense together is asked at completion. */
@Injectable()
export class QuestionnaireService {
  constructor(private readonly questionnaires: QuestionnaireRepository) {}

  async get(family: FamilyContext): Promise<QuestionnaireDto> {
    return toQuestionnaireDto(await this.questionnaires.find(family.id));
  }

  async save(
    family: FamilyContext,
    version: number,
    { answers, partsDone }: SaveQuestionnaireDto,
  ): Promise<QuestionnaireDto> {
    const before = await this.questionnaires.find(family.id);
    const state = { answers: { ...answers }, partsDone, completedAt: before?.completedAt ?? null };
    const saved =
      version === 0
        ? await this.questionnaires.begin(family.id, state)
        : await this.questionnaires.save(family.id, version, state);
    const present = await this.get(family);
    if (!saved) throw stale(present, 'questionnaire');
    return present;
  }
}
