import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { InvalidRequestError } from '../../platform/index.js';
import { brokenRule, errorOf, type Kind } from './kind.js';
import { uuidKind } from './text-kinds.js';
import { dateKind } from './time-kinds.js';

class KindPipe implements PipeTransform<string, string> {
  constructor(
    private readonly name: string,
    private readonly kind: Kind,
  ) {}

  transform(given: string): string {
    const value = (this.kind.clean?.(given) ?? given) as string;
    const rule = brokenRule(this.kind, value);
    if (rule === undefined) return value;
    throw new InvalidRequestError([errorOf(rule, this.name)]);
  }
}

/** A parameter decorator that also documents the parameter. */
function checkedParam(name: string, kind: Kind, description: string): ParameterDecorator {
  return (target, key, index) => {
    Param(name, new KindPipe(name, kind))(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || descriptor === undefined) return;
    const { schema } = kind;
    ApiParam({ name, description, schema: { ...schema } })(target, key, descriptor);
  };
}

/** The id in the path; anything but a UUID is 400. */
export function UuidParam(name = 'id', description = 'Id of the resource'): ParameterDecorator {
  return checkedParam(name, uuidKind, description);
}

/** A date in the path, `YYYY-MM-DD`. */
export function DateParam(name = 'date', description = 'A date as YYYY-MM-DD'): ParameterDecorator {
  return checkedParam(name, dateKind, description);
}

/** One of a closed set in the path. */
export function ChoiceParam(name: string, kind: Kind, description: string): ParameterDecorator {
  return checkedParam(name, kind, description);
}
