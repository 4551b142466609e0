import { Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { ChildrenModule } from './children/children.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { CurriculumModule } from './curriculum/curriculum.module.js';
import { EventsModule } from './events/events.module.js';
import { FamiliesModule } from './families/families.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/index.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { MlModule } from './ml/ml.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PersistenceModule } from './persistence/index.js';
import { PlatformModule } from './platform/index.js';
import { ConsentsModule } from './consents/consents.module.js';
import { QuestionnaireModule } from './questionnaire/questionnaire.module.js';
import { QueuesModule } from './queues/index.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { ServingModule } from './serving/index.js';
import { SupportModule } from './support/support.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

@Module({
  imports: [
    PlatformModule.forProcess('api'),
    PersistenceModule,
    ServingModule,
    QueuesModule,
    HttpModule,
    AuthModule,
    ConsentsModule,
    FamiliesModule,
    ChildrenModule,
    CommitmentsModule,
    CurriculumModule,
    QuestionnaireModule,
    SchedulesModule,
    FeedbackModule,
    TasksModule,
    EventsModule,
    WebhooksModule,
    NotificationsModule,
    MailModule,
    JobsModule,
    MlModule,
    SupportModule,
    HealthModule,
  ],
})
export class AppModule {}
