import { problemStrings } from '@/messages/problems';
import { ConnectionError, isProblem } from './problem';

const byCode: Record<string, string> = {
  'auth.required': problemStrings.signedOut,
  'auth.expired': problemStrings.signedOut,
  'role.insufficient': problemStrings.notAllowed,
  'precondition.failed': problemStrings.changedMeanwhile,
  'consent.required': problemStrings.consentNeeded,
};

/** One or two plain sentences for any error of a request. Codes that carry a sentence of their own keep it. */
export function problemText(error: unknown): string {
  if (error instanceof ConnectionError) return problemStrings.noConnection;
  if (!isProblem(error)) return problemStrings.server;
  const known = byCode[error.code];
  if (known) return known;
  if (error.status === 404) return problemStrings.notFound;
  if (error.status === 429) return problemStrings.tooMany;
  if (error.status >= 500) return problemStrings.server;
  const first = error.errors[0]?.message;
  return first ?? (error.detail || problemStrings.notValid);
}

/** The reference to quote to support, where the API gave one. */
export function problemReference(error: unknown): string | undefined {
  return isProblem(error) && error.requestId
    ? problemStrings.reference({ requestId: error.requestId })
    : undefined;
}
