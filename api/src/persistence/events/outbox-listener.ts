import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DatabaseConfig } from '../../platform/index.js';
import { OUTBOX_CHANNEL } from './outbox.repository.js';

const RECONNECT_AFTER_MS = 1_000;

/** Hears of events as soon as they are committed, on a connection of its own. */
@Injectable()
export class OutboxListener implements OnApplicationShutdown {
  private readonly logger = new Logger(OutboxListener.name);
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly config: DatabaseConfig) {}

  /**
   * Calls back after each commit that wrote events, and whenever the connection is open: what was announced before went
   * unheard. Comes back by itself when the connection breaks.
   */
  async listen(onEvents: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.config.url,
      application_name: 'brightpath outbox',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', onEvents);
    client.on('error', (error) => this.logger.warn({ err: error }, 'outbox.listening-failed'));
    client.once('end', () => {
      if (this.isClosed) return;
      this.retry = setTimeout(() => void this.listen(onEvents), RECONNECT_AFTER_MS);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      onEvents();
    } catch (error) {
      this.logger.warn({ err: error }, 'outbox.listening-failed');
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
