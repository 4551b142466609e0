import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { InvalidRequestError } from '../../platform/index.js';
import { flattenErrors } from './flatten-errors.js';
import { validationOptions } from './validation-options.js';

/** Turns bodies and queries into their DTOs, or refuses them with one entry a field. */
class DtoPipe extends ValidationPipe {
  constructor() {
    super({
      ...validationOptions,
      transform: true,
      exceptionFactory: (errors) => new InvalidRequestError(flattenErrors(errors)),
    });
  }

  /** Nest takes a body that is not there for an empty one; the description of every route that has one requires it. */
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value === undefined) throw bodyMissing();
    return super.transform(value, metadata);
  }
}

export const validationPipe = (): ValidationPipe => new DtoPipe();

function bodyMissing(): InvalidRequestError {
  const message = 'body must be given, as JSON (application/json)';
  return new InvalidRequestError([{ field: 'body', code: 'required', message }]);
}
