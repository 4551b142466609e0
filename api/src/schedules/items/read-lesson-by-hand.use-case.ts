import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../http/index.js';
import {
  ChildRepository,
  ParentRepository,
  type SubjectRow,
  SubjectRepository,
  subjectRowOn,
} from '../../persistence/index.js';
import { InvalidRequestError } from '../../platform/index.js';
import type { LessonByHandDto } from './dto/place-check.dto.js';
import type { LessonToPlace } from './lesson-to-place.js';

export interface LessonByHand {
  readonly subject: SubjectRow;
  readonly lesson: LessonToPlace;
}

/** Reads what a parent wants a lesson to be. Throws where its subject, a child or the adult is not of the family. */
@Injectable()
export class ReadLessonByHand {
  constructor(
    private readonly subjects: SubjectRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
  ) {}

  async read(
    familyId: string,
    { subjectId, childIds, minutes, parentId, date }: LessonByHandDto,
    standing: Pick<LessonToPlace, 'itemId' | 'at' | 'adultId'>,
  ): Promise<LessonByHand> {
    const adultId = parentId ?? null;
    const [known, children, parent] = await Promise.all([
      this.subjects.findById(familyId, subjectId),
      this.children.findByIds(familyId, childIds),
      adultId === null ? null : this.parents.findById(familyId, adultId),
    ]);
    const subject = known && subjectRowOn(known, date);
    const present = new Set(children.map(({ id }) => id));
    const errors = [
      ...(subject ? [] : [unknownId('subjectId', 'a subject of the family')]),
      ...childIds.flatMap((id, index) =>
        present.has(id) ? [] : [unknownId(`childIds.${index}`, 'a child of the family')],
      ),
    ];
    if (adultId !== null && !parent) errors.push(unknownId('parentId', 'an adult of the family'));
    else if (adultId !== null && subject?.involvement === 'none') errors.push(needsNobody);
    if (!subject || errors.length > 0) throw new InvalidRequestError(errors);
    const { fixedStartMinute } = subject;
    const lesson = { ...standing, subjectId, childIds, minutes, fixedStartMinute };
    const kept = subject.involvement === 'none' ? null : standing.adultId;
    const before = parentId === undefined ? kept : adultId;
    return { subject, lesson: { ...lesson, adultId: before, chosenAdultId: adultId } };
  }
}

const needsNobody: FieldError = {
  field: 'parentId',
  code: 'not-offered',
  message: 'parentId must be null, as a lesson of this subject takes no adult',
};

function unknownId(field: string, what: string): FieldError {
  return { field, code: 'unknown-id', message: `${field} must be ${what}` };
}
