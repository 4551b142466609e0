import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { MetricsService } from './metrics.service.js';

/** Measures every request that reaches a route, when its answer is out. */
@Injectable()
export class MetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: MetricsService) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const startedAt = performance.now();
    const { path } = request.route as { path: string };
    response.once('finish', () => {
      const seconds = (performance.now() - startedAt) / 1000;
      this.metrics.observe({
        method: request.method,
        route: path,
        status: response.statusCode,
        seconds,
      });
    });
    return next.handle();
  }
}
