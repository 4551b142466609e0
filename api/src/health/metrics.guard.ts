import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError, MetricsConfig } from '../platform/index.js';

/** Admits a scraper with the configured token; admits everybody when no token is configured. */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(private readonly config: MetricsConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const { token } = this.config;
    if (token === null) return true;
    const offered = context.switchToHttp().getRequest<Request>().headers.authorization ?? '';
    if (isSame(offered, `Bearer ${token}`)) return true;
    throw new AppError('auth.required', 'Metrics need the bearer token of METRICS_TOKEN.');
  }
}

function isSame(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
