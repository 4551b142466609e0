import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../database.service.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

type Claim = Pick<IdempotencyKey, 'requestHash' | 'expiresAt'> & { now: Date };

/** Answers to commands that may be sent again. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(IdempotencyKey);
  }

  /** Takes the key for this request: true for the one request that got it, false when it was taken before. */
  async claim(familyId: string, key: string, { now, ...claim }: Claim): Promise<boolean> {
    await this.rows.delete({ familyId, key, expiresAt: LessThan(now) });
    const result = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ familyId, key, ...claim, createdAt: now })
      .orIgnore()
      .returning('key')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  find(familyId: string, key: string): Promise<IdempotencyKey | null> {
    return this.rows.findOneBy({ familyId, key });
  }

  /** Keeps the answer, so that the same request sent again is answered the same. */
  async answered(
    familyId: string,
    key: string,
    answer: { status: number; response: unknown; headers?: Readonly<Record<string, string>> },
  ): Promise<void> {
    await this.rows.update({ familyId, key }, answer as object);
  }

  /** Gives the key back when the command failed, so that it may be tried again. */
  async release(familyId: string, key: string): Promise<void> {
    await this.rows.delete({ familyId, key });
  }
}
