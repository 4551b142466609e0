import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilySpansRepository } from '../family-spans.repository.js';
import { Commitment } from './commitment.entity.js';

/** Time that is taken. */
@Injectable()
export class CommitmentRepository extends FamilySpansRepository<Commitment> {
  constructor(database: Database) {
    super(database, Commitment, { id: 'ASC' });
  }
}
