import { addDays, type LocalDate } from '../../domain/calendar/index.js';
import type { FieldError } from './field-rules.js';

/** How far ahead a change of a fact may lie. */
const MOST_DAYS_AHEAD = 730;

/** The errors of the first day from which a changed fact is to hold. */
export function validFromErrors(validFrom: LocalDate | undefined, today: LocalDate): FieldError[] {
  const field = 'validFrom';
  if (validFrom === undefined) return [];
  if (validFrom < today) {
    const message = 'validFrom must not be in the past: what held then stays as it was';
    return [{ field, code: 'date.past', message }];
  }
  if (validFrom <= addDays(today, MOST_DAYS_AHEAD)) return [];
  const message = `validFrom must be within ${MOST_DAYS_AHEAD} days`;
  return [{ field, code: 'date.too-long', params: { days: MOST_DAYS_AHEAD }, message }];
}
