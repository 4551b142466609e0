import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Commitment } from './commitment.entity.js';

/** Time that is taken. */
@Injectable()
export class CommitmentRepository extends FamilyRowsRepository<Commitment> {
  constructor(database: Database) {
    super(database, Commitment);
  }

  /** Those that may occur between two days, both included; whether they do is for the calendar to say. */
  findTouching(familyId: string, first: string, last: string): Promise<Commitment[]> {
    return this.rows
      .createQueryBuilder('commitment')
      .where('commitment.familyId = :familyId', { familyId })
      .andWhere('commitment.startDate <= :last', { last })
      .andWhere('(commitment.endDate IS NULL OR commitment.endDate >= :first)', { first })
      .orderBy('commitment.id')
      .getMany();
  }
}
