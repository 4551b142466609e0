import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { AuthSession } from '../accounts/auth-session.entity.js';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { PushSubscription } from './push-subscription.entity.js';

export type NewPushSubscription = Pick<
  PushSubscription,
  'accountId' | 'sessionId' | 'endpoint' | 'p256dh' | 'auth' | 'showNames'
>;

/** Browsers that take pushes. */
@Injectable()
export class PushSubscriptionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(PushSubscription);
  }

  /** Those of accounts on devices that are signed in, also those that are gone, the oldest first. */
  findSignedIn(accountIds: readonly string[], now: Date): Promise<PushSubscription[]> {
    return this.rows
      .createQueryBuilder('device')
      .innerJoin(AuthSession, 'session', 'session.id = device.sessionId')
      .where({ accountId: In([...accountIds]) })
      .andWhere('session.revokedAt IS NULL AND session.expiresAt > :now', { now })
      .orderBy('device.id', 'ASC')
      .getMany();
  }

  /** Those that take pushes at this moment. */
  async findLive(accountIds: readonly string[], now: Date): Promise<PushSubscription[]> {
    const devices = await this.findSignedIn(accountIds, now);
    return devices.filter(({ goneAt }) => goneAt === null);
  }

  /** A browser is one row, whoever uses it: with a new one, what is said of those that are gone is forgotten. */
  async keep(said: NewPushSubscription): Promise<PushSubscription> {
    return this.database.inTransaction(async () => {
      const { accountId, endpoint } = said;
      await this.rows.delete({ accountId, goneAt: Not(IsNull()) });
      const known = await this.rows.findOneBy({ endpoint });
      const row = this.rows.create({ ...said, id: known?.id ?? newId(), goneAt: null });
      await this.rows.upsert(row, ['id']);
      return this.rows.findOneByOrFail({ endpoint });
    });
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.rows.delete({ accountId, id })).affected === 1;
  }

  async markGone(ids: readonly string[], goneAt: Date): Promise<void> {
    if (ids.length > 0) await this.rows.update({ id: In([...ids]) }, { goneAt });
  }
}
