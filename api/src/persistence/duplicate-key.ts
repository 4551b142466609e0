import { QueryFailedError } from 'typeorm';

/** Whether a write failed because a row with that key, in whichever family, is there already. */
export function isDuplicateKey(error: unknown): boolean {
  const uniqueViolation = '23505';
  if (!(error instanceof QueryFailedError)) return false;
  return (error.driverError as { code?: string }).code === uniqueViolation;
}
