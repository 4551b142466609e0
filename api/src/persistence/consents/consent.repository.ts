import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { ConsentDecision, type ConsentPurpose } from './consent-decision.entity.js';

/** Decisions are added and read; none is ever changed. */
@Injectable()
export class ConsentRepository extends FamilyRowsRepository<ConsentDecision> {
  constructor(database: Database) {
    super(database, ConsentDecision);
  }

  /** The decision in force for each purpose and child: the last one made. */
  async listInForce(familyId: string): Promise<ConsentDecision[]> {
    return this.rows
      .createQueryBuilder('decision')
      .distinctOn(['decision.purpose', 'decision.childId'])
      .where('decision.familyId = :familyId', { familyId })
      .orderBy('decision.purpose')
      .addOrderBy('decision.childId')
      .addOrderBy('decision.decidedAt', 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .getMany();
  }

  /** The family-wide decision in force for a purpose; null when none was made. */
  findInForce(familyId: string, purpose: ConsentPurpose): Promise<ConsentDecision | null> {
    return this.rows
      .createQueryBuilder('decision')
      .where('decision.familyId = :familyId', { familyId })
      .andWhere('decision.purpose = :purpose', { purpose })
      .andWhere('decision.childId IS NULL')
      .orderBy('decision.decidedAt', 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .getOne();
  }
}
