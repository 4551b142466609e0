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
  if (!phrase) return typeof params.message === 'string' ? sentence(params.message) : code;
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramText(value)]),
  );
  return phrase(shown as never);
}

/** Runs from before reasons had parameters hold a clause; a steward reads a sentence. */
const sentence = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${clause.endsWith('.') ? '' : '.'}`;

function paramText(value: Param | undefined): string {
  if (typeof value !== 'number') return String(value ?? '–');
  return (Number.isInteger(value) ? String(value) : value.toFixed(4)).replace('-', '−');
}
