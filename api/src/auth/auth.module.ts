import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountLimitGuard, AddressLimitGuard } from '../http/limits/rate-limit.guard.js';
import { ConsentGuard } from '../consents/consent.guard.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { AcceptedInvitations } from './accepted-invitations.service.js';
import { CurrentSession } from './current-session.service.js';
import { GoogleController } from './google.controller.js';
import { GoogleStrategy } from './google/google.strategy.js';
import { SignInStateStore } from './google/sign-in-state.store.js';
import { CsrfGuard } from './guards/csrf.guard.js';
import { FamilyGuard } from './guards/family.guard.js';
import { SignInGuard } from './guards/sign-in.guard.js';
import { NewFamilies } from './new-families.service.js';
import { SessionController } from './session.controller.js';
import { AccessTokens } from './sessions/access-tokens.service.js';
import { CsrfTokens } from './sessions/csrf-tokens.service.js';
import { SessionCookies } from './sessions/session-cookies.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInService } from './sign-in.service.js';

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
  controllers: [GoogleController, SessionController],
  providers: [
    ...guards,
    AccessTokens,
    CsrfTokens,
    SessionCookies,
    SessionsService,
    GoogleStrategy,
    SignInStateStore,
    SignInService,
    AcceptedInvitations,
    NewFamilies,
    CurrentSession,
  ],
  exports: [SessionsService],
})
export class AuthModule {}
