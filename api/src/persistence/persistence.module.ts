import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, DatabaseConfig } from '../platform/index.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { OutboxListener } from './events/outbox-listener.js';
import { repositories } from './repositories.js';

/** The connection and every repository, for any module of the process. Needs PlatformModule. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig, Clock],
      useFactory: (config: DatabaseConfig, clock: Clock) => ({
        ...createDataSource(config, clock).options,
        // A process that finds no database says so and ends; what started it decides when to try again.
        retryAttempts: 1,
      }),
    }),
  ],
  providers: [Database, OutboxListener, ...repositories],
  exports: [TypeOrmModule, Database, OutboxListener, ...repositories],
})
export class PersistenceModule {}
