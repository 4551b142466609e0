import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Nest's own log lines at its start: one for each module and each route. */
const startContexts = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** The process's logger, with Nest's own start at debug level. */
@Injectable()
export class ProcessLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    const isStart = typeof context === 'string' && startContexts.has(context);
    if (isStart) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
