import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

export interface KeyClaim {
  readonly familyId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** The keys of commands, one row for each family and key. */
@Injectable()
export class IdempotencyKeyRepository {
  constructor(private readonly database: Database) {}

  /** Claims a key that is free or expired; false for any other. One statement decides between two at once. */
  async claim(claim: KeyClaim): Promise<boolean> {
    const rows: unknown[] = await this.database.manager.query(
      `INSERT INTO idempotency_keys AS kept (family_id, key, request_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (family_id, key) DO UPDATE
         SET request_hash = excluded.request_hash, status = NULL, response = NULL, headers = '{}',
             created_at = excluded.created_at, expires_at = excluded.expires_at
         WHERE kept.expires_at <= $4
       RETURNING 1`,
      [claim.familyId, claim.key, claim.requestHash, claim.now, claim.expiresAt],
    );
    return rows.length > 0;
  }

  find(familyId: string, key: string): Promise<IdempotencyKey | null> {
    return this.rows.findOneBy({ familyId, key });
  }

  async keep(
    familyId: string,
    key: string,
    answer: Pick<IdempotencyKey, 'status' | 'headers'> & { readonly response?: string },
  ): Promise<void> {
    await this.rows.update({ familyId, key }, answer);
  }

  async remove(familyId: string, key: string): Promise<void> {
    await this.rows.delete({ familyId, key });
  }

  private get rows() {
    return this.database.manager.getRepository(IdempotencyKey);
  }
}
