import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Database } from '../database.js';
import { Questionnaire } from './questionnaire.entity.js';

export type Draft = Pick<Questionnaire, 'answers' | 'partsDone'>;

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

  /** Those of several families, in one statement. */
  ofFamilies(familyIds: readonly string[]): Promise<Questionnaire[]> {
    return this.rows.findBy({ familyId: Any([...familyIds]) });
  }

  /** The first save: false when another device was first. */
  async begin(familyId: string, draft: Draft): Promise<boolean> {
    const row = this.rows.create({ ...draft, familyId });
    const result = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row as object)
      .orIgnore()
      .returning('family_id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Saves a draft over the version the editor saw; false when there is a newer one. */
  async save(
    familyId: string,
    version: number,
    { answers, partsDone, updatedAt }: Draft & { readonly updatedAt: Date },
  ): Promise<boolean> {
    const values = { answers, partsDone, updatedAt };
    const result = await this.rows.update({ familyId, version }, values as object);
    return result.affected === 1;
  }

  /** Saves answers that were made into rows; from then on the rows count, until the next draft. */
  async complete(familyId: string, draft: Draft, completedAt: Date): Promise<void> {
    await this.begin(familyId, draft);
    const completedVersion = () => '"version" + 1';
    await this.rows.update({ familyId }, {
      ...draft,
      completedAt,
      completedVersion,
      updatedAt: completedAt,
    } as object);
  }

  /** Changes the answers as something else demands it; a draft stays one, and completed answers stay so. */
  async amend(
    familyId: string,
    { answers, updatedAt }: Pick<Questionnaire, 'answers' | 'updatedAt'>,
  ): Promise<void> {
    const completedVersion = () =>
      'CASE WHEN "completed_version" = "version" THEN "version" + 1 ELSE "completed_version" END';
    await this.rows.update({ familyId }, { answers, completedVersion, updatedAt } as object);
  }
}
