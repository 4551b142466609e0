import type { Server } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Time for answers under way; streams of events never end by themselves. */
const drainMs = 2000;

/** Lets a stopping server finish what it answers, then cuts off the streams that are still open. */
@Injectable()
export class ConnectionsService implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
  }
}
