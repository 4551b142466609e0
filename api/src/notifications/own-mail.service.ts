import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../http/index.js';
import {
  AccountRepository,
  type MailStopReason,
  MailStopRepository,
} from '../persistence/index.js';

/** Whether mails reach the person who asks. */
@Injectable()
export class OwnMailService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly stops: MailStopRepository,
  ) {}

  /** Why the person's address gets no mail; null where it does. */
  async stoppedFor({ accountId }: FamilyContext): Promise<MailStopReason | null> {
    const account = await this.accounts.findById(accountId);
    return account && this.stops.reasonOf(account.email);
  }

  /** Mails go to the address again: the mailbox is there again, or its owner has thought better of it. */
  async resumeFor({ accountId }: FamilyContext): Promise<void> {
    const account = await this.accounts.findById(accountId);
    if (account) await this.stops.resume(account.email);
  }
}
