import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountLimitGuard } from '../http/limits/account-limit.guard.js';
import { AddressLimitGuard } from '../http/limits/address-limit.guard.js';
import { ConsentGuard } from '../consents/consent.guard.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { AcceptInvitations } from './accept-invitations.use-case.js';
import { CurrentSessionService } from './current-session.service.js';
import { GoogleController } from './google.controller.js';
import { GoogleStrategy } from './google/google.strategy.js';
import { SignInStateStore } from './google/sign-in-state.store.js';
import { CsrfGuard } from './guards/csrf.guard.js';
import { FamilyGuard } from './guards/family.guard.js';
import { SignInGuard } from './guards/sign-in.guard.js';
import { AcceptedInvitationsController } from './accepted-invitations.controller.js';
import { SessionController } from './session.controller.js';
import { AccessTokensService } from './sessions/access-tokens.service.js';
import { CsrfTokensService } from './sessions/csrf-tokens.service.js';
import { SessionCookiesService } from './sessions/session-cookies.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignIn } from './sign-in.use-case.js';

/** What stands before every route, in the order in which a request meets it. */
const guards = [
  AddressLimitGuard,
  SignInGuard,
  AccountLimitGuard,
  CsrfGuard,
  FamilyGuard,
  ConsentGuard,
].map((guard) => ({ provide: APP_GUARD, useClass: guard }));

@Module({
  imports: [ConsentsModule],
  controllers: [GoogleController, SessionController, AcceptedInvitationsController],
  providers: [
    ...guards,
    AccessTokensService,
    CsrfTokensService,
    SessionCookiesService,
    SessionsService,
    GoogleStrategy,
    SignInStateStore,
    AcceptInvitations,
    SignIn,
    CurrentSessionService,
  ],
  exports: [SessionsService],
})
export class AuthModule {}
