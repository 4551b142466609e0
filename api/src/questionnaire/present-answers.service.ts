import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import type { FamilyContext } from '../http/index.js';
import {
  ChildRepository,
  CommitmentRepository,
  ParentRepository,
  SubjectRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { answersFromRows } from './answers-from-rows.js';
import type { AnswersDto } from './dto/answers.dto.js';

/** What a family would answer today: its rows in the questionnaire's words. */
@Injectable()
export class PresentAnswers {
  constructor(
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly commitments: CommitmentRepository,
    private readonly subjects: SubjectRepository,
    private readonly clock: Clock,
  ) {}

  /** `before` has what is kept nowhere else: flexibility and how the family teaches. */
  async read(family: FamilyContext, before: AnswersDto): Promise<AnswersDto> {
    const subjects = await this.subjects.findAll(family.id);
    const rows = {
      parents: await this.parents.findAll(family.id),
      children: await this.children.findAll(family.id),
      commitments: await this.commitments.findAll(family.id),
      subjects,
      learners: await this.subjects.findLearners(
        family.id,
        subjects.map(({ id }) => id),
      ),
    };
    const { accountId, timeZone } = family;
    const today = todayIn(timeZone, this.clock.now());
    return answersFromRows(rows, before, { accountId, timeZone, today });
  }
}
