import { Module } from '@nestjs/common';
import { DevMailController } from './dev-mail.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What there is of e-mail beside sending it, which the worker does. */
@Module({ controllers: [DevMailController, UnsubscribeController] })
export class MailModule {}
