import { Injectable } from '@nestjs/common';
import { AppError, LimitsConfig } from '../../platform/index.js';

const retryAfterSeconds = 5;

/** Counts the event streams each account has open in this process. A page needs one, and a browser has a few pages. */
@Injectable()
export class OpenStreamsService {
  private readonly byAccount = new Map<string, number>();

  constructor(private readonly limits: LimitsConfig) {}

  /** Counts one more, and gives what counts it out again; throws `request.too-many` where there are enough. */
  take(accountId: string): () => void {
    const open = this.byAccount.get(accountId) ?? 0;
    const most = this.limits.streamsPerAccount;
    if (open >= most) {
      throw new AppError(
        'request.too-many',
        `You have ${most} live views open, which is all we keep at a time. Close one, then try again.`,
        { retryable: true, details: { retryAfterSeconds } },
      );
    }
    this.byAccount.set(accountId, open + 1);
    return () => this.release(accountId);
  }

  private release(accountId: string): void {
    const open = (this.byAccount.get(accountId) ?? 0) - 1;
    if (open > 0) this.byAccount.set(accountId, open);
    else this.byAccount.delete(accountId);
  }
}
