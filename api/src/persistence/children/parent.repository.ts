import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRows } from '../family-rows.repository.js';
import { Parent } from './parent.entity.js';

/** The adults of a family who teach. */
@Injectable()
export class ParentRepository extends FamilyRows<Parent> {
  constructor(database: Database) {
    super(database, Parent);
  }
}
