import { Module } from '@nestjs/common';
import { CheckDue } from './check-due.use-case.js';
import { MakeOccurrences } from './make-occurrences.use-case.js';
import { NotificationsProcessor } from './notifications.processor.js';

@Module({ providers: [CheckDue, MakeOccurrences, NotificationsProcessor] })
export class NotificationsModule {}
