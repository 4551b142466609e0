import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { policyOf, type FamilyContext } from '../../http/index.js';
import { MemberRepository, ROLES, type Role } from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';

/** Finds the family a request is about, and lets in those whose role is high enough there. */
@Injectable()
export class FamilyGuard implements CanActivate {
  constructor(private readonly members: MemberRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = policyOf(context.getHandler());
    if (policy?.level !== 'family') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const family = await this.familyOf(request);
    request.family = family;
    request.logContext = { ...request.logContext, familyId: family.id };
    if (isAtLeast(family.role, policy.role)) return true;
    throw new AppError(
      'role.insufficient',
      `This needs the role of ${policy.role} in the family.`,
      {
        details: { role: family.role, needed: policy.role },
      },
    );
  }

  private async familyOf(request: Request): Promise<FamilyContext> {
    const accountId = request.signedInUser?.accountId;
    if (accountId === undefined)
      throw new TypeError('the family guard stands before the sign-in guard');
    const asked = request.get('X-Family-Id')?.toLowerCase();
    const memberships = await this.members.listFamiliesOf(accountId);
    const found =
      asked === undefined ? memberships[0] : memberships.find(({ family }) => family.id === asked);
    if (found === undefined)
      throw new AppError('family.not-found', 'You belong to no such family.');
    const { member, family } = found;
    return { id: family.id, role: member.role, accountId, timeZone: family.timeZone };
  }
}

function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed);
}
