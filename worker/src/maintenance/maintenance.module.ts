import {
  MAINTENANCE_JOB_OPTIONS,
  MAINTENANCE_QUEUE,
  NOTIFICATION_JOB_OPTIONS,
  NOTIFICATIONS_QUEUE,
  QueuesModule,
} from '@brightpath/api/queues';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module.js';
import { MlModule } from '../ml/ml.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { MaintenanceProcessor } from './maintenance.processor.js';
import { RecurringJobs } from './recurring-jobs.js';

@Module({
  imports: [
    QueuesModule,
    BullModule.registerQueue(
      { name: MAINTENANCE_QUEUE, defaultJobOptions: MAINTENANCE_JOB_OPTIONS },
      { name: NOTIFICATIONS_QUEUE, defaultJobOptions: NOTIFICATION_JOB_OPTIONS },
    ),
    EventsModule,
    MlModule,
    SchedulesModule,
  ],
  providers: [MaintenanceProcessor, RecurringJobs],
  exports: [RecurringJobs],
})
export class MaintenanceModule {}
