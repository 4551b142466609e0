import type { Role, StaffRole } from '../../persistence/index.js';

/** The person a request is from. */
export interface SignedInUser {
  readonly accountId: string;
  readonly sessionId: string;
  readonly staffRole: StaffRole | null;
}

/** The family a request is about, and what the person may do in it. */
export interface FamilyContext {
  readonly id: string;
  readonly role: Role;
  /** The person in it, for what is recorded about who did something. */
  readonly accountId: string;
  /** IANA zone. */
  readonly timeZone: string;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the sign-in guard. */
    signedInUser?: SignedInUser;
    /** Set by the family guard. */
    family?: FamilyContext;
  }
}
