import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Webhook } from './webhook.entity.js';

@Injectable()
export class WebhookRepository extends FamilyRowsRepository<Webhook> {
  constructor(database: Database) {
    super(database, Webhook);
  }

  /** Keeps others from changing a webhook until the transaction ends; null where it is gone. */
  hold(familyId: string, id: string): Promise<Webhook | null> {
    return this.rows.findOne({
      where: this.of(familyId, { id }),
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** It is no change by anybody: the version stays. */
  async noteSuccess(familyId: string, id: string, at: Date): Promise<void> {
    await this.database.manager.query(
      `UPDATE webhooks SET last_succeeded_at = $3 WHERE family_id = $1 AND id = $2`,
      [familyId, id, at],
    );
  }
}
