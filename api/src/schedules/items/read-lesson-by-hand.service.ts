import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../http/index.js';
import { ChildRepository, type Subject, SubjectRepository } from '../../persistence/index.js';
import { InvalidRequestError } from '../../platform/index.js';
import type { LessonByHandDto } from './dto/place-check.dto.js';
import type { LessonToPlace } from './lesson-to-place.js';

export interface LessonByHand {
  readonly subject: Subject;
  readonly lesson: LessonToPlace;
}

/** Reads what a parent wants a lesson to be. Throws where its subject or a child is not of the family. */
@Injectable()
export class ReadLessonByHand {
  constructor(
    private readonly subjects: SubjectRepository,
    private readonly children: ChildRepository,
  ) {}

  async read(
    familyId: string,
    { subjectId, childIds, minutes }: LessonByHandDto,
    standing: Pick<LessonToPlace, 'itemId' | 'at'>,
  ): Promise<LessonByHand> {
    const [subject, children] = await Promise.all([
      this.subjects.findById(familyId, subjectId),
      this.children.findByIds(familyId, childIds),
    ]);
    const known = new Set(children.map(({ id }) => id));
    const errors = [
      ...(subject ? [] : [unknownId('subjectId', 'a subject of the family')]),
      ...childIds.flatMap((id, index) =>
        known.has(id) ? [] : [unknownId(`childIds.${index}`, 'a child of the family')],
      ),
    ];
    if (!subject || errors.length > 0) throw new InvalidRequestError(errors);
    const { fixedStartMinute } = subject;
    return { subject, lesson: { ...standing, subjectId, childIds, minutes, fixedStartMinute } };
  }
}

function unknownId(field: string, what: string): FieldError {
  return { field, code: 'unknown-id', message: `${field} must be ${what}` };
}
