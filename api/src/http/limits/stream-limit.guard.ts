import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenStreamsService } from './open-streams.service.js';

/**
 * Stands before a route that answers with a stream of events, as its last guard: the status cannot change once the
 * headers are sent. The stream counts until its connection is closed, by whichever side.
 */
@Injectable()
export class StreamLimitGuard implements CanActivate {
  constructor(private readonly streams: OpenStreamsService) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const user = http.getRequest<Request>().signedInUser;
    const response = http.getResponse<Response>();
    // Nobody reads what is sent to a connection that is closed, and it would never be counted out.
    if (user === undefined || response.destroyed) return false;
    response.once('close', this.streams.take(user.accountId));
    return true;
  }
}
