import { wordFor } from '@/messages/i18n';
import { unplacedReasonStrings as strings } from '@/messages/unplaced-reasons';

interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>> & { readonly childName?: string | null };
}

/** Why a session found no place in a week, in one or two sentences. */
export function unplacedReasonText({ code, params }: Reason): string {
  const ofChild = wordFor(strings.childReasons, code);
  if (ofChild) return ofChild({ child: params.childName ?? strings.yourChild });
  return wordFor(strings.reasons, code) ?? strings.noRoom;
}
