import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { setPrefix } from './http/configure-app.js';
import { openApiDocument } from './http/openapi/document.js';

// Preview builds the routes and no provider, so neither a database nor a configuration is needed.
const app = await NestFactory.create<NestExpressApplication>(AppModule, {
  preview: true,
  logger: ['error'],
});
setPrefix(app);
const file = new URL('../openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
