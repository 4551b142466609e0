import type { ValidatorOptions } from 'class-validator';

/** Unknown fields are errors, and each field says only the first thing that is wrong with it. */
export const validationOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
} as const satisfies ValidatorOptions;
