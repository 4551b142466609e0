import { shortened } from '../platform/index.js';

/** What a new family is called until its parents say otherwise: "The Rivers family". */
export function familyNameFor(displayName: string, lastName?: string): string {
  const last = lastName?.trim() || displayName.trim().split(/\s+/).slice(1).at(-1);
  return last ? `The ${shortened(last, 80)} family` : 'Our family';
}
