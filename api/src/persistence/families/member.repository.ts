import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { type Page, type PageRequest } from '../page.js';
import { Family } from './family.entity.js';
import { Member } from './member.entity.js';

export interface MemberWithAccount {
  readonly member: Member;
  readonly account: Account;
}

export interface MemberWithFamily {
  readonly member: Member;
  readonly family: Family;
}

/** Who belongs to a family, and to which families an account belongs. */
@Injectable()
export class MemberRepository extends FamilyRowsRepository<Member> {
  constructor(database: Database) {
    super(database, Member);
  }

  /** The account's place in that family; null when it has none. */
  findByAccount(familyId: string, accountId: string): Promise<Member | null> {
    return this.rows.findOneBy({ familyId, accountId });
  }

  /** The account's membership that came of that invitation. */
  findByInvitation(accountId: string, invitationId: string): Promise<Member | null> {
    return this.rows.findOneBy({ accountId, invitationId });
  }

  /**
   * Every family of an account: those that have answered the questionnaire, then the others, each in the order of
   * joining. The first one is meant where none is chosen, and nobody is led to an empty family while there is another.
   * Asked before a family is known.
   */
  async listFamiliesOf(accountId: string): Promise<MemberWithFamily[]> {
    const members = await this.rows.find({
      where: { accountId },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
    const families = await this.database.manager
      .getRepository(Family)
      .findBy({ id: In(members.map(({ familyId }) => familyId)) });
    const byId = new Map(families.map((family) => [family.id, family]));
    const found = members.flatMap((member) => {
      const family = byId.get(member.familyId);
      return family === undefined ? [] : [{ member, family }];
    });
    const isEmpty = ({ family }: MemberWithFamily): number => Number(family.onboardedAt === null);
    return found.toSorted((a, b) => isEmpty(a) - isEmpty(b));
  }

  /** The name of each family's owner, of several the one who joined first. */
  async ownerNames(familyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = await this.rows.find({
      where: { familyId: In([...familyIds]), role: 'owner' },
      order: { joinedAt: 'DESC', id: 'DESC' },
    });
    const named = await this.withAccounts(owners);
    return new Map(named.map(({ member, account }) => [member.familyId, account.displayName]));
  }

  /** Whether somebody with this verified address belongs to the family. */
  hasEmail(familyId: string, email: string): Promise<boolean> {
    return this.rows
      .createQueryBuilder('member')
      .innerJoin(Account, 'account', 'account.id = member.accountId')
      .where('member.familyId = :familyId', { familyId })
      .andWhere('lower(account.email) = lower(:email)', { email })
      .getExists();
  }

  countOwners(familyId: string): Promise<number> {
    return this.rows.countBy({ familyId, role: 'owner' });
  }

  /** Members with the names and addresses of their accounts, oldest first. */
  async findPageWithAccounts(
    familyId: string,
    request: PageRequest,
  ): Promise<Page<MemberWithAccount>> {
    const { items, nextCursor } = await this.findPage(familyId, request);
    return { items: await this.withAccounts(items), nextCursor };
  }

  async findWithAccount(familyId: string, id: string): Promise<MemberWithAccount | null> {
    const member = await this.findById(familyId, id);
    if (member === null) return null;
    const [found] = await this.withAccounts([member]);
    return found ?? null;
  }

  private async withAccounts(members: readonly Member[]): Promise<MemberWithAccount[]> {
    const accounts = await this.database.manager
      .getRepository(Account)
      .findBy({ id: In(members.map(({ accountId }) => accountId)) });
    const byId = new Map(accounts.map((account) => [account.id, account]));
    return members.flatMap((member) => {
      const account = byId.get(member.accountId);
      return account === undefined ? [] : [{ member, account }];
    });
  }
}
