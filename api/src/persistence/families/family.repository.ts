import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import type { Changes } from '../family-rows.repository.js';
import { Family } from './family.entity.js';

/** The tenants themselves. */
@Injectable()
export class FamilyRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(Family);
  }

  async add(values: Pick<Family, 'name' | 'timeZone'> & Partial<Family>): Promise<Family> {
    const row = this.rows.create(values);
    await this.database.inTransaction(() => this.rows.insert(row));
    return row;
  }

  findById(id: string): Promise<Family | null> {
    return this.rows.findOneBy({ id });
  }

  findByIds(ids: readonly string[]): Promise<Family[]> {
    return this.rows.findBy({ id: In([...ids]) });
  }

  /** Changes the family if it is still at the version the editor saw; false when it is not. */
  async change(id: string, version: number, changes: Changes<Family>): Promise<boolean> {
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (said.length === 0) return this.rows.existsBy({ id, version });
    const result = await this.database.inTransaction(() =>
      this.rows.update({ id, version }, Object.fromEntries(said)),
    );
    return result.affected === 1;
  }

  /** Sets what the system itself decides, whatever the version. */
  async set(id: string, changes: Changes<Family>): Promise<void> {
    await this.database.inTransaction(() => this.rows.update({ id }, changes));
  }

  /** Removes the family with everything it owns. */
  async erase(id: string): Promise<void> {
    await this.rows.delete({ id });
  }
}
