import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { ServiceKey } from './service-key.entity.js';

/** The keys that the product makes for itself. */
@Injectable()
export class ServiceKeyRepository {
  constructor(private readonly database: Database) {}

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

function randomKey(): string {
  return randomBytes(32).toString('base64');
}
