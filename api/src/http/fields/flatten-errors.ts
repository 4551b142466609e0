import type { ValidationError } from 'class-validator';
import type { FieldRuleParams } from '../../platform/index.js';
import type { FieldError, FieldRule } from './field-rules.js';
import { entryErrorsOf } from './entry-errors.js';

/** class-validator's tree as a flat list, with paths such as `children.0.name`. */
export function flattenErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const entries = entryErrorsOf(error.value).map((entry) => ({
      ...entry,
      field: `${field}.${entry.field}`,
    }));
    const own = entries.length > 0 ? entries : ownErrors(error, field);
    return [...own, ...flattenErrors(error.children ?? [], field)];
  });
}

function ownErrors(error: ValidationError, field: string): FieldError[] {
  const [first] = Object.entries(error.constraints ?? {});
  if (first === undefined) return [];
  const [code, message] = first;
  // `check` names each constraint after its rule and keeps the rule's parameters as its context.
  const params = error.contexts?.[code] as FieldRuleParams | undefined;
  if (code !== 'whitelistValidation') return [{ field, code: code as FieldRule, params, message }];
  return [{ field, code: 'unknown', message: `${error.property} is not a field of this request` }];
}
