import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Child } from './child.entity.js';

/** The learners of a family. */
@Injectable()
export class ChildRepository extends FamilyRowsRepository<Child> {
  constructor(database: Database) {
    super(database, Child);
  }
}
