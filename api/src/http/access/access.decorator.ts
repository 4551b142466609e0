import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { Role, StaffRole } from '../../persistence/index.js';
import { ApiProblem } from '../problems/api-problem.decorator.js';
import { declarePolicy, declareSignedLink, type RoutePolicy } from './route-policy.js';

/** The security scheme of the OpenAPI document: the access token in its cookie. */
export const sessionScheme = 'session';

/** The route is open to everybody. */
export function Public(): MethodDecorator {
  return access({ level: 'public' });
}

/**
 * The route is called by whoever has a link that we signed, such as a mail program: there is no session, so neither can a
 * session's token be asked for.
 */
export function SignedLink(): MethodDecorator {
  return (target, key, descriptor) => {
    Public()(target, key, descriptor);
    declareSignedLink(descriptor.value as object);
  };
}

/** The route needs a signed-in person and touches nothing of a family. */
export function AccountLevel(): MethodDecorator {
  return applyDecorators(access({ level: 'account' }), ...signedIn());
}

export interface RoleOptions {
  /** True where no child's data is touched, so the family may come here before it has consented. */
  readonly beforeConsent?: boolean;
}

/** The route needs a member of the family with this role or a higher one: owner > editor > viewer. */
export function Roles(role: Role, { beforeConsent = false }: RoleOptions = {}): MethodDecorator {
  return applyDecorators(
    access({ level: 'family', role, needsConsent: !beforeConsent }),
    ...signedIn(),
    ApiProblem('family.not-found'),
    ApiHeader({
      name: 'X-Family-Id',
      description: 'Which family, for a person in several; the oldest membership when absent',
      required: false,
      schema: { type: 'string', format: 'uuid' },
    }),
    ...(role === 'viewer' ? [] : [ApiProblem('role.insufficient')]),
    ...(beforeConsent ? [] : [ApiProblem('consent.required')]),
  );
}

/** The route is for our own staff. */
export function StaffRoles(...roles: readonly StaffRole[]): MethodDecorator {
  return applyDecorators(
    access({ level: 'staff', roles }),
    ...signedIn(),
    ApiProblem('role.insufficient'),
  );
}

function access(policy: RoutePolicy): MethodDecorator {
  return (target, key, descriptor) => {
    declarePolicy(descriptor.value as object, policy);
    ApiExtension('x-access', policy)(target, key, descriptor);
  };
}

function signedIn(): MethodDecorator[] {
  return [ApiSecurity(sessionScheme), ApiProblem('auth.required', 'auth.expired')];
}
