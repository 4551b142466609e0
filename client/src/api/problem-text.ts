import { wordFor } from '@/messages/i18n';
import { problemStrings } from '@/messages/problems';
import { generalProblems } from './general-problems';
import { ConnectionError, isProblem } from './problem';

/** One or two plain sentences for any error of a request. A code that the client does not know gets those of its status. */
export function problemText(error: unknown): string {
  if (error instanceof ConnectionError) return problemStrings.noConnection;
  if (!isProblem(error)) return problemStrings.server;
  const { code, status, sentence, errors } = error;
  const [field] = errors;
  if (field) return `${problemStrings.notValid} ${field.sentence}`;
  return wordFor(generalProblems, code) ?? sentence ?? sentenceOfStatus(status);
}

function sentenceOfStatus(status: number): string {
  if (status === 404) return problemStrings.notFound;
  if (status === 429) return problemStrings.tooMany;
  return status >= 500 ? problemStrings.server : problemStrings.notValid;
}

/** The reference to quote to support, where the API gave one. */
export function problemReference(error: unknown): string | undefined {
  return isProblem(error) && error.requestId
    ? problemStrings.reference({ requestId: error.requestId })
    : undefined;
}
