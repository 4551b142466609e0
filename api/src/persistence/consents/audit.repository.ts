import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { AuditEntry } from './audit-entry.entity.js';

/** The record of what must be answered for. It is only ever added to. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(AuditEntry);
  }

  async record(entry: Pick<AuditEntry, 'action'> & Partial<AuditEntry>): Promise<void> {
    await this.rows.insert(this.rows.create(entry) as object);
  }

  listOfFamily(familyId: string, limit: number): Promise<AuditEntry[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.rows.find({ where: { familyId }, order, take: limit });
  }
}
