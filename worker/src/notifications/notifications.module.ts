import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { CheckDue } from './check-due.use-case.js';
import { MailTransport } from './mail/mail-transport.js';
import { SendMails } from './mail/send-mails.use-case.js';
import { MakeOccurrences } from './make-occurrences.use-case.js';
import { NotificationsProcessor } from './notifications.processor.js';
import { TellDays } from './tell-days.use-case.js';
import { TellOfInvitations } from './tell-of-invitations.consumer.js';
import { TellOfPlans } from './tell-of-plans.consumer.js';
import { TellOfTasks } from './tell-of-tasks.consumer.js';
import { TellPeople } from './tell-people.js';
import { TellStartingLessons } from './tell-starting-lessons.use-case.js';

@Module({
  imports: [HealthModule],
  providers: [
    CheckDue,
    MailTransport,
    MakeOccurrences,
    NotificationsProcessor,
    SendMails,
    TellDays,
    TellOfInvitations,
    TellOfPlans,
    TellOfTasks,
    TellPeople,
    TellStartingLessons,
  ],
})
export class NotificationsModule {}
