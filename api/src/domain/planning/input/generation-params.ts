import { isLocalDate, type LocalDate } from '../../calendar/index.js';

/** What a schedule is asked for. The api writes it into the job, and the worker reads it there. */
export interface GenerationParams {
  readonly title: string;
  readonly description: string | null;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  readonly childIds: readonly string[];
  readonly subjectIds: readonly string[];
}

/** Reads the parameters of a job. Throws a TypeError that names the first field that is malformed. */
export function readGenerationParams(params: Readonly<Record<string, unknown>>): GenerationParams {
  const { title, description, startDate, endDate, childIds, subjectIds } = params;
  if (typeof title !== 'string') throw mustBe('title', 'text', title);
  return {
    title,
    description: typeof description === 'string' ? description : null,
    startDate: readDate('startDate', startDate),
    endDate: readDate('endDate', endDate),
    childIds: readIds('childIds', childIds),
    subjectIds: readIds('subjectIds', subjectIds),
  };
}

function readDate(field: string, value: unknown): LocalDate {
  if (typeof value !== 'string' || !isLocalDate(value)) throw mustBe(field, 'a date', value);
  return value;
}

function readIds(field: string, value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string'))
    throw mustBe(field, 'a list of ids', value);
  return value;
}

function mustBe(field: string, what: string, value: unknown): TypeError {
  return new TypeError(`params.${field} must be ${what}, got ${JSON.stringify(value)}`);
}
