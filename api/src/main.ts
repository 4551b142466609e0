import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureApp } from './http/configure-app.js';
import { HttpConfig, runProcess } from './platform/index.js';

await runProcess('api', async () => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app);
  const { host, port } = app.get(HttpConfig);
  await app.listen(port, host);
});
