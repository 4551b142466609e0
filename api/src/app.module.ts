import { Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/index.js';
import { PersistenceModule } from './persistence/index.js';
import { PlatformModule } from './platform/index.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { QueuesModule } from './queues/index.js';

@Module({
  imports: [
    PlatformModule.forProcess('api'),
    PersistenceModule,
    QueuesModule,
    HttpModule,
    AuthModule,
    PrivacyModule,
    HealthModule,
  ],
})
export class AppModule {}
