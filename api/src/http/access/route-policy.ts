import type { Role, StaffRole } from '../../persistence/index.js';

/** Who may call a route. Every route has one; the process does not start when one is missing. */
export type RoutePolicy =
  /** Anybody, signed in or not. */
  | { readonly level: 'public' }
  /** Anybody signed in; nothing of a family is touched. */
  | { readonly level: 'account' }
  /** A member of the family with at least that role; after consent to the service unless said. */
  | { readonly level: 'family'; readonly role: Role; readonly needsConsent: boolean }
  /** Our own staff with one of the roles. */
  | { readonly level: 'staff'; readonly roles: readonly StaffRole[] };

const policyKey = Symbol('route policy');

export function declarePolicy(handler: object, policy: RoutePolicy): void {
  if (policyOf(handler) !== undefined) throw new TypeError('a route has one policy, not two');
  Reflect.defineMetadata(policyKey, policy, handler);
}

/** The policy of a route's handler; undefined when none was declared. */
export function policyOf(handler: object): RoutePolicy | undefined {
  return Reflect.getMetadata(policyKey, handler) as RoutePolicy | undefined;
}

const signedLinkKey = Symbol('signed link');

export function declareSignedLink(handler: object): void {
  Reflect.defineMetadata(signedLinkKey, true, handler);
}

/** Whether a signature in the address says who may call the route, and no session does. */
export function isSignedLink(handler: object): boolean {
  return Reflect.getMetadata(signedLinkKey, handler) === true;
}
