import type { GateValue } from '../domain/evaluation/index.js';
import type { OutcomeReason } from '../persistence/index.js';

/** Why a model was refused or not trained, in one sentence for a data steward. */
export function reasonText({ code, values }: OutcomeReason): string {
  const n = (name: string): string => shown(values[name]);
  switch (code) {
    case 'too-few-families':
      return `Only ${n('families')} held-out families; the gate needs ${n('atLeast')}.`;
    case 'not-better':
      return `Its error on held-out families is not lower: ${n('candidate')} against ${n('incumbent')}.`;
    case 'not-surely-better':
      return `Its error is lower, but by chance it might not be: the 95% interval of the difference, ${n('low')} to ${n('high')}, holds zero.`;
    case 'worse-calibrated':
      return `Its calibration error is ${n('candidate')}; at most ${n('atMost')} is allowed.`;
    case 'age-band-worse':
      return `For ages ${n('band')} it is more than a tenth worse: ${n('candidate')} against ${n('incumbent')}.`;
    default:
      return typeof values.message === 'string' ? sentence(values.message) : code;
  }
}

/** What the domain says of its data is a clause; a steward reads a sentence. */
const sentence = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${clause.endsWith('.') ? '' : '.'}`;

function shown(value: GateValue | undefined): string {
  if (typeof value !== 'number') return String(value ?? '–');
  return (Number.isInteger(value) ? String(value) : value.toFixed(4)).replace('-', '−');
}
