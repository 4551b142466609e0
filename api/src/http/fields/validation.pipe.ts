import { ValidationPipe } from '@nestjs/common';
import { InvalidRequestError } from '../../platform/index.js';
import { flattenErrors } from './flatten-errors.js';
import { validationOptions } from './validation-options.js';

/** Turns bodies and queries into their DTOs, or refuses them with one entry a field. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    ...validationOptions,
    transform: true,
    exceptionFactory: (errors) => new InvalidRequestError(flattenErrors(errors)),
  });
}
