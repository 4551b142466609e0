import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { policyOf } from '../http/index.js';
import { AppError } from '../platform/index.js';
import { consentText } from './consent-texts.js';
import { ConsentsService } from './consents.service.js';

/** Closes everything about children until the family has agreed to the service. Stands behind the family guard. */
@Injectable()
export class ConsentGuard implements CanActivate {
  constructor(private readonly consents: ConsentsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = policyOf(context.getHandler());
    if (policy?.level !== 'family' || !policy.needsConsent) return true;
    const { family } = context.switchToHttp().getRequest<Request>();
    if (family !== undefined && (await this.consents.hasService(family.id))) return true;
    throw new AppError(
      'consent.required',
      'An owner of the family must first agree to the service.',
      {
        details: { purpose: 'service', currentTextVersion: consentText('service').version },
      },
    );
  }
}
