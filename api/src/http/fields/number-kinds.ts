import type { Kind } from './kind.js';

export interface NumberOptions {
  readonly minimum?: number;
  readonly maximum?: number;
  /** True for query parameters, which arrive as text. */
  readonly fromQuery?: boolean;
}

const largestInteger = 2_147_483_647;

const fromText = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

export function integerKind(options: NumberOptions = {}): Kind {
  const { minimum = 0, maximum = largestInteger } = options;
  return {
    rules: [
      {
        code: 'integer',
        params: { minimum, maximum },
        mustBe: `be a whole number from ${minimum} to ${maximum}`,
        holds: (value) => Number.isInteger(value) && isWithin(value as number, minimum, maximum),
      },
    ],
    schema: { type: 'integer', minimum, maximum },
    clean: options.fromQuery ? fromText : undefined,
  };
}

export function numberKind(options: NumberOptions = {}): Kind {
  const { minimum = -largestInteger, maximum = largestInteger } = options;
  return {
    rules: [
      {
        code: 'number',
        params: { minimum, maximum },
        mustBe: `be a number from ${minimum} to ${maximum}`,
        holds: (value) => typeof value === 'number' && isWithin(value, minimum, maximum),
      },
    ],
    schema: { type: 'number', minimum, maximum },
    clean: options.fromQuery ? fromText : undefined,
  };
}

function isWithin(value: number, minimum: number, maximum: number): boolean {
  return value >= minimum && value <= maximum;
}

export const booleanKind: Kind = {
  rules: [
    { code: 'boolean', mustBe: 'be true or false', holds: (value) => typeof value === 'boolean' },
  ],
  schema: { type: 'boolean', example: true },
};
