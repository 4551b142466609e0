import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Valkey } from 'iovalkey';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterValkey,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { AppError, DatabaseConfig, LimitsConfig, QueueConfig } from '../../platform/index.js';

export type LimitName = 'address' | 'account' | 'sign-in';

const windowSeconds = 60;
const rateLimitTable = 'rate_limits';

/** Counts requests per minute in the store all api processes share: Valkey when configured, else PostgreSQL. */
@Injectable()
export class RateLimitsService implements OnApplicationShutdown {
  private readonly valkey: Valkey | null;
  private readonly limiters: Readonly<Record<LimitName, RateLimiterAbstract>>;

  constructor(
    limits: LimitsConfig,
    queue: QueueConfig,
    private readonly database: DatabaseConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    this.valkey =
      queue.valkeyUrl === null
        ? null
        : new Valkey(queue.valkeyUrl.replace(/^valkey/, 'redis'), {
            enableOfflineQueue: false,
            maxRetriesPerRequest: 1,
          });
    // The limiter in memory takes over when Valkey fails; without a listener an error would end the process.
    this.valkey?.on('error', () => undefined);
    this.limiters = {
      address: this.limiter('address', limits.perAddress),
      account: this.limiter('account', limits.perAccount),
      'sign-in': this.limiter('sign-in', limits.signInPerAddress),
    };
  }

  /** Takes one request from the allowance of the key; throws `request.too-many` when it is used up. */
  async take(name: LimitName, key: string): Promise<void> {
    try {
      await this.limiters[name].consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new AppError(
        'request.too-many',
        `That was more than we take in a minute. Try again in ${retryAfterSeconds} s.`,
        { retryable: true, details: { retryAfterSeconds }, cause: refusal },
      );
    }
  }

  onApplicationShutdown(): void {
    this.valkey?.disconnect();
  }

  private limiter(name: LimitName, points: number): RateLimiterAbstract {
    const common = {
      keyPrefix: name,
      points,
      duration: windowSeconds,
      // A caller over the limit costs no more queries until the window ends.
      inMemoryBlockOnConsumed: points + 1,
      // The store being away must not close the service: each process counts for itself meanwhile.
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: windowSeconds }),
    };
    if (this.valkey !== null) return new RateLimiterValkey({ ...common, storeClient: this.valkey });
    return new RateLimiterPostgres({
      ...common,
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: rateLimitTable,
      schemaName: this.database.schema ?? undefined,
      tableCreated: true,
      clearExpiredByTimeout: true,
    });
  }
}
