import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { InvalidRequestError, type FieldError } from '../../platform/index.js';
import { RecordField } from './record-field.decorator.js';
import {
  DateField,
  EmailField,
  EnumField,
  IntField,
  StringField,
  TimeField,
  TimeZoneField,
} from './simple-fields.decorator.js';
import { ArrayField, ObjectField } from './structure-fields.decorator.js';
import { integerKind } from './number-kinds.js';
import { enumKind, uuidKind } from './text-kinds.js';
import { validationPipe } from './validation.pipe.js';

class HoursDto {
  @TimeField({ description: 'start' })
  startTime: string;
}

class ChildDto {
  @StringField({ description: 'name', maximum: 10 })
  name: string;

  @DateField({ description: 'birth date', optional: true, nullable: true })
  birthDate?: string | null;

  @ArrayField(() => HoursDto, { description: 'hours', optional: true })
  hours?: HoursDto[];
}

class EverythingDto {
  @ArrayField(() => ChildDto, { description: 'children', minimum: 1, maximum: 3 })
  children: ChildDto[];

  @ArrayField(integerKind({ minimum: 1, maximum: 7 }), {
    description: 'days',
    repeats: false,
    optional: true,
  })
  weekdays?: number[];

  @RecordField(() => HoursDto, { description: 'by child', keys: uuidKind, optional: true })
  byChild?: Record<string, HoursDto>;

  @RecordField(integerKind({ minimum: 1, maximum: 5 }), {
    description: 'by statement',
    keys: enumKind(['q1', 'q2']),
    optional: true,
  })
  byStatement?: Record<string, number>;

  @ObjectField(() => HoursDto, { description: 'main', optional: true })
  main?: HoursDto;

  @EnumField({ description: 'role', values: ['owner', 'editor'], optional: true })
  role?: string;

  @TimeZoneField({ description: 'zone', optional: true })
  timeZone?: string;

  @StringField({ description: 'note', minimum: 0, lines: true, optional: true })
  note?: string;

  @EmailField({ description: 'mail', optional: true })
  email?: string;

  @IntField({ description: 'limit', maximum: 9, optional: true, fromQuery: true })
  limit?: number;
}

const pipe: ValidationPipe = validationPipe();
const one = [{ name: 'Ada' }];
const uuid = '0199a3c2-7b1e-7c55-8f1a-2d4e6f8a9b0c';

async function read(value: object): Promise<EverythingDto> {
  return (await pipe.transform(value, { type: 'body', metatype: EverythingDto })) as EverythingDto;
}

async function errorsOf(value: object): Promise<readonly FieldError[]> {
  try {
    await read({ children: one, ...value });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return error.details.errors as FieldError[];
  }
}

describe('fields of a request', () => {
  test.each<[object, string, string]>([
    [{ children: undefined }, 'children', 'required'],
    [{ children: null }, 'children', 'required'],
    [{ children: {} }, 'children', 'list'],
    [{ children: [] }, 'children', 'list.size'],
    [{ children: Array(10_000).fill(one[0]) }, 'children', 'list.size'],
    [{ children: ['Ada'] }, 'children.0', 'object'],
    [{ children: [{ name: 'Ada' }, { name: '  ' }] }, 'children.1.name', 'text.length'],
    [{ children: [{ name: '\u200b' }] }, 'children.0.name', 'text.length'],
    [{ children: [{ name: '\u3164\u2800 \u00ad' }] }, 'children.0.name', 'text.length'],
    [{ children: [{ name: 'A\u0007da' }] }, 'children.0.name', 'text.characters'],
    [{ children: [{ name: 'Ada\nBen' }] }, 'children.0.name', 'text.characters'],
    [{ children: [{ name: 'Ada\u2028Ben' }] }, 'children.0.name', 'text.characters'],
    [{ children: [{ name: '\u202eadA' }] }, 'children.0.name', 'text.characters'],
    [{ note: 'one\ntwo\u0007' }, 'note', 'text.characters'],
    [{ email: 'ann\u200b@example.org' }, 'email', 'email'],
    [{ children: [{ name: 5 }] }, 'children.0.name', 'text'],
    [{ children: [{ name: 'Ada', age: 5 }] }, 'children.0.age', 'unknown'],
    [{ children: [{ name: 'Ada', birthDate: '2026-02-29' }] }, 'children.0.birthDate', 'date'],
    [{ children: [{ name: 'Ada', birthDate: '0217-02-03' }] }, 'children.0.birthDate', 'date.year'],
    [{ children: [{ name: 'Ada', hours: [{}, {}] }] }, 'children.0.hours.0.startTime', 'required'],
    [
      { children: [{ name: 'Ada', hours: [{ startTime: '9:00' }] }] },
      'children.0.hours.0.startTime',
      'time',
    ],
    [{ weekdays: [1, 8] }, 'weekdays.1', 'integer'],
    [{ weekdays: [1, 1] }, 'weekdays', 'list.repeats'],
    [{ byChild: { [uuid]: { startTime: '25:00' } } }, `byChild.${uuid}.startTime`, 'time'],
    [{ byChild: { ada: { startTime: '09:00' } } }, 'byChild.ada', 'record.key'],
    [{ byChild: { [uuid]: { startTime: '09:00', end: 1 } } }, `byChild.${uuid}.end`, 'unknown'],
    [{ byStatement: { q1: 6 } }, 'byStatement.q1', 'integer'],
    [{ byStatement: { q3: 1 } }, 'byStatement.q3', 'record.key'],
    [{ byStatement: [] }, 'byStatement', 'object'],
    [{ main: 'morning' }, 'main', 'object'],
    [{ main: null }, 'main', 'required'],
    [{ role: 'viewer' }, 'role', 'choice'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'time-zone'],
    [{ email: 'ann@' }, 'email', 'email'],
    [{ limit: '10' }, 'limit', 'integer'],
    [{ somethingElse: 1 }, 'somethingElse', 'unknown'],
  ])('%j names %s as %s', async (value, field, code) => {
    const [first] = await errorsOf(value);
    expect(first).toMatchObject({ field, code });
    expect(first?.message).toMatch(/ must | is not a field/);
  });

  test.each<[object, object]>([
    [{ limit: 10 }, { minimum: 0, maximum: 9 }],
    [{ role: 'viewer' }, { allowed: ['owner', 'editor'] }],
    [{ children: [] }, { minimum: 1, maximum: 3 }],
    [{ children: [{ name: '' }] }, { minimum: 1, maximum: 10 }],
    [{ children: [{ name: 'Ada', birthDate: '0217-02-03' }] }, { first: 1990, last: 2100 }],
    [{ weekdays: [8] }, { minimum: 1, maximum: 7 }],
    [{ byStatement: { q1: 6 } }, { minimum: 1, maximum: 5 }],
    [{ email: 'ann@' }, {}],
  ])('%j says what the rule asks for', async (value, params) => {
    expect((await errorsOf(value))[0]?.params).toEqual(params);
  });

  test('each field tells one thing, and all fields are told', async () => {
    const errors = await errorsOf({ role: 1, limit: -1, children: [{ name: '' }, {}] });
    expect(errors.map(({ field }) => field).sort()).toEqual([
      'children.0.name',
      'children.1.name',
      'limit',
      'role',
    ]);
  });

  test('good values are cleaned and become their classes', async () => {
    const value = await read({
      children: [{ name: '  Ada ', birthDate: null, hours: [{ startTime: '09:00' }] }],
      weekdays: [1, 5],
      byChild: { [uuid]: { startTime: '24:00' } },
      byStatement: { q1: 5 },
      email: ' Ann@Example.org ',
      timeZone: 'Europe/Madrid',
      limit: '7',
    });
    expect(value.children[0]).toBeInstanceOf(ChildDto);
    expect(value.children[0]).toMatchObject({ name: 'Ada', birthDate: null });
    expect(value.byChild?.[uuid]).toBeInstanceOf(HoursDto);
    expect(value).toMatchObject({ email: 'ann@example.org', limit: 7, byStatement: { q1: 5 } });
  });

  test('text is kept in one form: accents composed, lines ended alike', async () => {
    const value = await read({
      children: [{ name: 'Zoe\u0308' }, { name: 'Åsa \u{1f469}\u200d\u{1f680}' }],
      note: ' one\r\n\ttwo \u200b',
    });
    expect(value.children.map(({ name }) => name)).toEqual([
      'Zo\u00eb',
      'Åsa \u{1f469}\u200d\u{1f680}',
    ]);
    expect(value.note).toBe('one\n\ttwo \u200b');
    expect((await read({ children: one, note: ' \u200b' })).note).toBe('');
  });

  test('a key that would reach the prototype is dropped', async () => {
    const sneaky = JSON.parse('{"__proto__": {"startTime": "09:00"}}') as Record<string, unknown>;
    const value = await read({ children: one, byChild: sneaky });
    expect(Object.keys(value.byChild ?? {})).toEqual([]);
    expect(value.byChild?.startTime).toBeUndefined();
  });
});
