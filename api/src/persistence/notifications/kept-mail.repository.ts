import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { KeptMail } from './kept-mail.entity.js';

const MOST_KEPT = 200;

/** Mails of development, the last two hundred. */
@Injectable()
export class KeptMailRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(KeptMail);
  }

  async keep(mail: Omit<KeptMail, 'id' | 'createdAt' | 'giveId'>): Promise<void> {
    await this.rows.insert(this.rows.create({ ...mail, id: newId() }));
    await this.database.manager.query(
      `DELETE FROM kept_mails WHERE id < (SELECT min(id::text)::uuid FROM (SELECT id FROM kept_mails ORDER BY id DESC LIMIT ${MOST_KEPT}) AS last)`,
    );
  }

  /** The newest first. */
  findAll(): Promise<KeptMail[]> {
    return this.rows.find({ order: { id: 'DESC' } });
  }

  findById(id: string): Promise<KeptMail | null> {
    return this.rows.findOneBy({ id });
  }
}
