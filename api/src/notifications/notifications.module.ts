import { Module } from '@nestjs/common';
import { NotificationPreferencesController } from './notification-preferences.controller.js';
import { NotificationPreferencesService } from './notification-preferences.service.js';
import { NotificationsController } from './notifications.controller.js';
import { OwnMailService } from './own-mail.service.js';
import { NotificationsService } from './notifications.service.js';
import { PushSubscriptionsController } from './push-subscriptions.controller.js';
import { PushSubscriptionsService } from './push-subscriptions.service.js';

@Module({
  controllers: [
    NotificationsController,
    NotificationPreferencesController,
    PushSubscriptionsController,
  ],
  providers: [
    NotificationsService,
    NotificationPreferencesService,
    OwnMailService,
    PushSubscriptionsService,
  ],
})
export class NotificationsModule {}
