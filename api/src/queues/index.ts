export * from './events.queue.js';
export { JobDataError } from './job-data.js';
export { JobProducer } from './job-producer.service.js';
export * from './ml.queue.js';
export { QueuesModule } from './queues.module.js';
export * from './schedules.queue.js';
