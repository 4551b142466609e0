import { AppError } from '../../platform/index.js';

export function outdated(): AppError {
  return new AppError(
    'replan.outdated',
    'The week has changed since this was shown. Look at a new preview first.',
  );
}
