import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Parent } from './parent.entity.js';

/** The adults of a family who teach. */
@Injectable()
export class ParentRepository extends FamilyRowsRepository<Parent> {
  constructor(database: Database) {
    super(database, Parent);
  }
}
