import { runProcess } from '@brightpath/api/platform';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { Consumers } from './consumers.js';
import { WorkerModule } from './worker.module.js';

await runProcess('worker', async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.get(Consumers).start();
});
