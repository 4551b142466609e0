import { problemStrings } from '@/messages/problems';

/** Sentences for the problems that any request may meet. The others come with problem-sentences.ts, when one is met. */
export const generalProblems: Readonly<Record<string, string>> = {
  'auth.required': problemStrings.signedOut,
  'auth.expired': problemStrings.signedOut,
  'role.insufficient': problemStrings.notAllowed,
  'precondition.failed': problemStrings.changedMeanwhile,
  'consent.required': problemStrings.consentNeeded,
  'request.too-many': problemStrings.tooMany,
};
