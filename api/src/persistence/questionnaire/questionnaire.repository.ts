import { Injectable } from '@nestjs/common';
import { Database } from '../database.service.js';
import { Questionnaire } from './questionnaire.entity.js';

export type QuestionnaireState = Pick<Questionnaire, 'answers' | 'partsDone' | 'completedAt'>;

/** A family's one set of answers. */
@Injectable()
export class QuestionnaireRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(Questionnaire);
  }

  find(familyId: string): Promise<Questionnaire | null> {
    return this.rows.findOneBy({ familyId });
  }

  /** The first save: false when another device was first. */
  async begin(familyId: string, state: QuestionnaireState): Promise<boolean> {
    const row = this.rows.create({ ...state, familyId });
    const result = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row as object)
      .orIgnore()
      .returning('family_id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Saves over the version the editor saw; false when there is a newer one. */
  async save(
    familyId: string,
    version: number,
    { answers, partsDone, completedAt }: QuestionnaireState,
  ): Promise<boolean> {
    const state = { answers, partsDone, completedAt };
    const result = await this.rows.update({ familyId, version }, state as object);
    return result.affected === 1;
  }
}
