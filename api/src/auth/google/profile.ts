import { asOneLine, shortened } from '../../platform/index.js';

/** What the provider says about a person, as far as we use it. */
export interface GoogleProfile {
  readonly subject: string;
  readonly name: string;
  readonly lastName?: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly pictureUrl: string | null;
}

const longestName = 120;

/** Reads OpenID claims that come from outside; undefined when they do not say who it is. */
export function readProfile(claims: Readonly<Record<string, unknown>>): GoogleProfile | undefined {
  const subject = textIn(claims, 'sub');
  const email = textIn(claims, 'email')?.toLowerCase();
  if (subject === undefined || email === undefined) return undefined;
  return {
    subject,
    email,
    emailVerified: claims.email_verified === true,
    name: shortened(textIn(claims, 'name') ?? email.split('@', 1)[0] ?? email, longestName),
    lastName: textIn(claims, 'family_name'),
    pictureUrl: pictureIn(claims),
  };
}

function textIn(claims: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' ? asOneLine(value) || undefined : undefined;
}

function pictureIn(claims: Readonly<Record<string, unknown>>): string | null {
  const url = textIn(claims, 'picture');
  return url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}
