import { PersistenceModule } from '@brightpath/api/persistence';
import { PlatformModule } from '@brightpath/api/platform';
import { QueuesModule } from '@brightpath/api/queues';
import { ServingModule } from '@brightpath/api/serving';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ComputeModule } from './compute/compute.module.js';
import { Consumers } from './consumers.js';
import { EventsModule } from './events/events.module.js';
import { HealthModule } from './health/health.module.js';
import { HousekeepingModule } from './housekeeping/housekeeping.module.js';
import { MaintenanceModule } from './maintenance/maintenance.module.js';
import { MlModule } from './ml/ml.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

@Module({
  imports: [
    PlatformModule.forProcess('worker'),
    PersistenceModule,
    ServingModule,
    QueuesModule,
    DiscoveryModule,
    ComputeModule,
    SchedulesModule,
    EventsModule,
    MlModule,
    MaintenanceModule,
    NotificationsModule,
    WebhooksModule,
    HousekeepingModule,
    HealthModule,
  ],
  providers: [Consumers],
})
export class WorkerModule {}
