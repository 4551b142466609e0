import { Injectable } from '@nestjs/common';
import { ILike, IsNull, Not } from 'typeorm';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { Account } from './account.entity.js';

/** People who sign in. Belongs to no family, so nothing here asks for one. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(Account);
  }

  findById(id: string): Promise<Account | null> {
    return this.rows.findOneBy({ id });
  }

  findByIds(ids: readonly string[]): Promise<Account[]> {
    return this.rows.findBy({ id: In([...ids]) });
  }

  findByGoogleSubject(googleSubject: string): Promise<Account | null> {
    return this.rows.findOneBy({ googleSubject });
  }

  /** Accounts whose provider vouches for the address, written in any case. Several where it changed hands. */
  findByVerifiedEmail(email: string): Promise<Account[]> {
    return this.rows.findBy({ email: ILike(escapeLike(email)), emailVerified: true });
  }

  /** Whoever has a part in running the product. */
  findStaff(): Promise<Account[]> {
    return this.rows.find({ where: { staffRole: Not(IsNull()) }, order: { email: 'ASC' } });
  }

  /** Makes the account on the first sign-in, and brings name, address and picture up to date on every other. */
  async signedIn(
    profile: Pick<
      Account,
      'googleSubject' | 'email' | 'emailVerified' | 'displayName' | 'pictureUrl'
    >,
  ): Promise<Account> {
    const { googleSubject, ...known } = profile;
    const row = this.rows.create(profile);
    // Two tabs may finish the first sign-in at once: the key decides, not an earlier look.
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    await this.rows.update({ googleSubject }, known);
    return this.rows.findOneByOrFail({ googleSubject });
  }

  async giveStaffRole(id: string, staffRole: Account['staffRole']): Promise<void> {
    await this.rows.update({ id }, { staffRole });
  }

  async erase(id: string): Promise<void> {
    await this.rows.delete({ id });
  }
}

/** `_` and `%` are letters of an address like any other. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (letter) => `\\${letter}`);
}
