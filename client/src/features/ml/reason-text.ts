import type { OutcomeReason } from '@/api/ml-model';
import { wordFor } from '@/messages/i18n';
import { mlStrings } from '@/messages/ml';

type Phrase = (values: never) => string;
type Param = OutcomeReason['params'][string];

/** Why a model was refused or not trained, in one sentence. */
export function reasonText({ code, params }: OutcomeReason): string {
  const bySet = wordFor<Readonly<Record<string, Phrase>>>(mlStrings.refusals, code);
  const phrase = bySet
    ? wordFor(bySet, String(params.set))
    : wordFor<Phrase>(mlStrings.reasons, code);
  // Runs from before reasons had parameters hold the program's own English as `message`.
  if (!phrase || 'message' in params) return mlStrings.otherReason({ code });
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramText(value)]),
  );
  return phrase(shown as never);
}

function paramText(value: Param | undefined): string {
  if (typeof value !== 'number') return String(value ?? '–');
  return (Number.isInteger(value) ? String(value) : value.toFixed(4)).replace('-', '−');
}
