import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureApp } from './http/configure-app.js';
import { HttpConfig, ProcessLogger, runProcess } from './platform/index.js';

await runProcess('api', async () => {
  // Silent until our own logger stands: what goes wrong before that is told once, by runProcess.
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app);
  const { host, port, publicUrl } = app.get(HttpConfig);
  await app.listen(port, host);
  app.get(ProcessLogger).log({ host, port, publicUrl }, 'api.listening', 'Main');
});
