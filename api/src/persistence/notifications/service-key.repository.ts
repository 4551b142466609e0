import { createECDH, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { ServiceKey } from './service-key.entity.js';

/** A pair of P-256 in base64url: the public key whole, as browsers take it, and the private one. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The keys that the product makes for itself. */
@Injectable()
export class ServiceKeyRepository {
  constructor(private readonly database: Database) {}

  /** The keys by which push services know that a push is ours (RFC 8292). */
  async vapidKeys(): Promise<VapidKeys> {
    return JSON.parse(await this.find('vapid', newVapidKeys)) as VapidKeys;
  }

  /** The key of a name, made where there is none yet: of several processes that make one, the first is kept. */
  async find(name: string, make: () => string = randomKey): Promise<string> {
    const rows = this.database.manager.getRepository(ServiceKey);
    const known = await rows.findOneBy({ name });
    if (known) return known.value;
    const value = make();
    await rows.createQueryBuilder().insert().values({ name, value }).orIgnore().execute();
    return (await rows.findOneByOrFail({ name })).value;
  }
}

/** With which links in mails are signed. */
export const MAIL_LINKS_KEY = 'mail-links';

function newVapidKeys(): string {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  // A number that begins with zeros is shorter than its place.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex');
  return JSON.stringify({ publicKey, privateKey: privateKey.toString('base64url') });
}

function randomKey(): string {
  return randomBytes(32).toString('base64');
}
