import { NotFoundException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import express, { type NextFunction, type Request, type Response } from 'express';
import {
  GoogleConfig,
  HttpConfig,
  ProcessLogger,
  requestIdOf,
  withActor,
} from '../platform/index.js';
import { serveClientApp } from './client-app/client-app.js';
import { hasNoBytes, refuseLargeShapes, tellRefusedBody } from './limits/body-limits.js';
import { serveApiDocs } from './openapi/docs.js';
import { sendProblem } from './problems/send-problem.js';
import { securityHeaders } from './security-headers.js';

const apiPrefix = 'api/v1';
const unprefixed = ['health', 'health/live', 'metrics', 'dev/mail', 'dev/mail/:id'];
const routes = /^\/(api\/v1\/.*|health\/?|health\/live|metrics|dev\/mail(\/.*)?)$/;
const largestBody = '1mb';

/** Everything about HTTP that is not a route. The process, the tests and the OpenAPI document share it. */
export function configureApp(app: NestExpressApplication): void {
  const config = app.get(HttpConfig);
  app.useLogger(app.get(ProcessLogger));
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(giveRequestId);
  app.use(securityHeaders(config, app.get(GoogleConfig)));
  app.use(`/${apiPrefix}`, neverKept);
  app.use(cookieParser());
  app.use(express.json({ limit: largestBody, strict: true, verify: refuseLargeShapes }));
  app.use(tellRefusedBody);
  app.use(nothingIsNoBody);
  app.use(letSomebodyAct);
  setPrefix(app);
  if (config.apiDocs) serveApiDocs(app);
  if (config.clientFolder !== null)
    serveClientApp(app.getHttpAdapter().getInstance(), config.clientFolder, config.publicUrl);
  app.use(nothingThere);
  app.enableShutdownHooks([], { useProcessExit: true });
}

/** What the api answers is somebody's: no cache on the way, and none in the browser, keeps it. */
function neverKept(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** The parser makes an empty object of no bytes at all. A body that a route requires is not that. */
function nothingIsNoBody(request: Request, _response: Response, next: NextFunction): void {
  if (hasNoBytes(request)) request.body = undefined;
  next();
}

/** After the body is read, whose parser would lose it. */
function letSomebodyAct(_request: Request, _response: Response, next: NextFunction): void {
  withActor(next);
}

/** Nest answers unknown paths below its prefix; all others would get the web framework's own page. */
function nothingThere(request: Request, response: Response, next: NextFunction): void {
  if (routes.test(request.path)) next();
  else sendProblem(new NotFoundException(), request, response);
}

/** Before anything can fail, so that also an unreadable body is answered with an id to quote. */
function giveRequestId(request: Request, response: Response, next: NextFunction): void {
  request.id = requestIdOf(request, response);
  next();
}

export function setPrefix(app: NestExpressApplication): void {
  app.setGlobalPrefix(apiPrefix, { exclude: unprefixed });
}
