import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { DatabaseConfig, QueueConfig } from '../platform/index.js';
import { DEFAULT_JOB_OPTIONS, DEFAULT_QUEUE } from './default.queue.js';
import { EVENTS_JOB_OPTIONS, EVENTS_QUEUE } from './events.queue.js';
import { FailedSet } from './failed-set.js';
import { JobProducer } from './job-producer.js';
import { ML_JOB_OPTIONS, ML_QUEUE } from './ml.queue.js';
import { openQueueConnection, QUEUE_CONNECTION, type QueueConnection } from './queue-connection.js';
import { SCHEDULES_JOB_OPTIONS, SCHEDULES_QUEUE } from './schedules.queue.js';
import { WEBHOOK_JOB_OPTIONS, WEBHOOKS_QUEUE } from './webhooks.queue.js';

@Global()
@Module({
  providers: [
    {
      provide: QUEUE_CONNECTION,
      inject: [QueueConfig, DatabaseConfig],
      useFactory: openQueueConnection,
    },
  ],
  exports: [QUEUE_CONNECTION],
})
class QueueConnectionModule {}

/**
 * The queues and their producer, for any module of the process. Workers begin to consume when the process says so,
 * not at import.
 */
@Global()
@Module({
  imports: [
    QueueConnectionModule,
    BullModule.forRootAsync({
      inject: [QUEUE_CONNECTION],
      useFactory: ({ connection }: QueueConnection) => ({ connection }),
      extraOptions: { manualRegistration: true },
    }),
    BullModule.registerQueue(
      { name: SCHEDULES_QUEUE, defaultJobOptions: SCHEDULES_JOB_OPTIONS },
      { name: EVENTS_QUEUE, defaultJobOptions: EVENTS_JOB_OPTIONS },
      { name: DEFAULT_QUEUE, defaultJobOptions: DEFAULT_JOB_OPTIONS },
      { name: ML_QUEUE, defaultJobOptions: ML_JOB_OPTIONS },
      { name: WEBHOOKS_QUEUE, defaultJobOptions: WEBHOOK_JOB_OPTIONS },
    ),
  ],
  providers: [JobProducer, FailedSet],
  exports: [JobProducer, FailedSet, BullModule],
})
export class QueuesModule {}
