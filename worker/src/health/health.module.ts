import { QueuesModule } from '@brightpath/api/queues';
import { Global, Module } from '@nestjs/common';
import { HealthServer } from './health.server.js';
import { MetricsService } from './metrics.service.js';

@Global()
@Module({
  imports: [QueuesModule],
  providers: [MetricsService, HealthServer],
  exports: [MetricsService, HealthServer],
})
export class HealthModule {}
