import { Injectable } from '@nestjs/common';
import { Child } from '../children/child.entity.js';
import { Parent } from '../children/parent.entity.js';
import { Subject } from '../curriculum/subject.entity.js';
import { Database } from '../database.js';

/** Names of a family's children, parents and subjects, by id. */
export type FamilyNames = ReadonlyMap<string, string>;

/** Whom and what a family's sentences speak of. */
@Injectable()
export class FamilyNamesRepository {
  constructor(private readonly database: Database) {}

  async find(familyId: string): Promise<FamilyNames> {
    const { manager } = this.database;
    const select = { id: true, name: true } as const;
    const rows = await Promise.all([
      manager.getRepository(Child).find({ select, where: { familyId } }),
      manager.getRepository(Parent).find({ select, where: { familyId } }),
      manager.getRepository(Subject).find({ select, where: { familyId } }),
    ]);
    return new Map(rows.flat().map(({ id, name }) => [id, name]));
  }
}
