import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { PolicyCheckService } from './access/policy-check.service.js';
import { ConnectionsService } from './connections.service.js';
import { validationPipe } from './fields/validation.pipe.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { OpenStreamsService } from './limits/open-streams.service.js';
import { RateLimitsService } from './limits/rate-limits.service.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { EtagInterceptor } from './versions/etag.interceptor.js';

/** What every route has: checked input, problems for answers, limits, versions. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    IdempotencyStore,
    ConnectionsService,
    PolicyCheckService,
    RateLimitsService,
    OpenStreamsService,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
  ],
  exports: [IdempotencyStore, RateLimitsService, OpenStreamsService],
})
export class HttpModule {}
