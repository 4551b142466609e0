import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { MailStop, type MailStopReason } from './mail-stop.entity.js';

/** Addresses that no mail goes to: the mailbox is gone, or its owner does not want any. */
@Injectable()
export class MailStopRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(MailStop);
  }

  /** Why an address gets no mail; null where it does. */
  async reasonOf(address: string): Promise<MailStopReason | null> {
    const row = await this.rows.findOneBy({ addressHash: hashOfAddress(address) });
    return row?.reason ?? null;
  }

  /** Which of the addresses get no mail. */
  async stoppedOf(addresses: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(addresses.map((address) => [hashOfAddress(address), address]));
    const rows = await this.rows.findBy({ addressHash: In([...byHash.keys()]) });
    return new Set(rows.map(({ addressHash }) => byHash.get(addressHash)!));
  }

  /** The first reason stays. */
  async stop(addressHash: string, reason: MailStopReason, stoppedAt: Date): Promise<void> {
    const row = { addressHash, reason, stoppedAt };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  async resume(address: string): Promise<void> {
    await this.rows.delete({ addressHash: hashOfAddress(address) });
  }
}

/** The same for every way in which the address is written. */
export function hashOfAddress(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('base64url');
}
