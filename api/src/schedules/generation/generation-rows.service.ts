import { Injectable } from '@nestjs/common';
import type { GenerationParams } from '../../domain/planning/index.js';
import { ChildRepository, JobRepository, SubjectRepository } from '../../persistence/index.js';
import { AppError, type FieldError, InvalidRequestError } from '../../platform/index.js';
import type { CreateScheduleDto } from '../dto/create-schedule.dto.js';

/** The rows a request is checked against. */
@Injectable()
export class GenerationRows {
  constructor(
    readonly jobs: JobRepository,
    private readonly children: ChildRepository,
    private readonly subjects: SubjectRepository,
  ) {}

  /** The request with all children and subjects it means; each must be the family's own. */
  async params(familyId: string, body: CreateScheduleDto): Promise<GenerationParams> {
    const [children, subjects] = await Promise.all([
      this.children.findAll(familyId),
      this.subjects.findAll(familyId),
    ]);
    const errors = [
      ...strangers('childIds', body.childIds, children),
      ...strangers('subjectIds', body.subjectIds, subjects),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
    const childIds = body.childIds ?? children.map(({ id }) => id);
    const subjectIds = body.subjectIds ?? subjects.map(({ id }) => id);
    if (childIds.length === 0)
      throw nothingToPlan('There is no child to plan for yet. Add a child first.');
    if (subjectIds.length === 0)
      throw nothingToPlan('There is no subject to plan yet. Add a subject first.');
    const { title, description = null, startDate, endDate } = body;
    return { title, description, startDate, endDate, childIds, subjectIds };
  }
}

function strangers(
  field: string,
  ids: readonly string[] = [],
  rows: readonly { id: string }[],
): FieldError[] {
  const known = new Set(rows.map(({ id }) => id));
  const what = field === 'childIds' ? 'child' : 'subject';
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            field: `${field}.${index}`,
            code: 'unknown-id',
            message: `must be a ${what} of this family`,
          },
        ],
  );
}

function nothingToPlan(message: string): AppError {
  return new AppError('schedule.nothing-to-plan', message);
}
