export * from './events.queue.js';
export { JobDataError } from './job-data.js';
export { JobProducer } from './job-producer.js';
export * from './maintenance.queue.js';
export * from './ml.queue.js';
export { QUEUE_CONNECTION, type QueueConnection } from './queue-connection.js';
export { QueuesModule } from './queues.module.js';
export { RecurringJob } from './recurring-job.js';
export * from './schedules.queue.js';
