import { addDays, type LocalDate } from '../domain/calendar/index.js';
import { type FieldError, validFromErrors } from '../http/index.js';
import type { RemoveFactQueryDto } from './dto/remove-fact.dto.js';

/** The errors of removing a fact that the family has until a day; `until` is null where no end is known. */
export function removalErrors(
  { past, validFrom }: RemoveFactQueryDto,
  { until, today }: { readonly until: LocalDate | null; readonly today: LocalDate },
): FieldError[] {
  const field = 'validFrom';
  if (past === 'removed') {
    const message = 'validFrom must be left out where the past is removed as well';
    return validFrom === undefined ? [] : [{ field, code: 'not-offered', message }];
  }
  const errors = validFromErrors(validFrom, today);
  if (errors.length > 0 || until === null || until >= (validFrom ?? today)) return errors;
  const message = `it ended on ${until}; with past=removed it leaves the past as well`;
  return [{ field, code: 'fact.over', params: { endDate: until }, message }];
}

/**
 * The last day of dates that the family has on no day from this one on; null where none of them are left. For holidays and
 * exceptions, whose past weeks keep them as those of commitments and meals do.
 */
export function lastDayBefore(
  { startDate }: { readonly startDate: LocalDate },
  from: LocalDate,
): LocalDate | null {
  return startDate < from ? addDays(from, -1) : null;
}
