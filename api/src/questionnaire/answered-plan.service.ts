import { Injectable } from '@nestjs/common';
import { SubjectRemoval } from '../curriculum/subject-removal.service.js';
import type { FamilyContext } from '../http/index.js';
import { CommitmentRepository, SubjectRepository, type Learner } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { commitmentRow, holds, subjectRow } from './answered-rows.js';
import type { AnsweredSubjectDto } from './dto/answered-plan.dto.js';
import type { FilledAnswers } from './fill-answers.js';
import { reconcile } from './reconcile.js';

/** Makes the commitments and subjects of the answers. Their children must be there already. */
@Injectable()
export class AnsweredPlan {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly subjects: SubjectRepository,
    private readonly subjectRemoval: SubjectRemoval,
    private readonly clock: Clock,
  ) {}

  async save(family: FamilyContext, { commitments, subjects }: FilledAnswers): Promise<void> {
    await reconcile(family.id, this.commitments, {
      what: 'commitment',
      ids: commitments.map(({ id }) => id),
      rows: commitments.map((answered) => () => commitmentRow(answered)),
      remove: (id) => this.commitments.remove(family.id, { id }),
    });
    await reconcile(family.id, this.subjects, {
      what: 'subject',
      ids: subjects.map(({ id }) => id),
      rows: subjects.map((answered) => () => subjectRow(answered)),
      remove: (id) => this.subjectRemoval.remove(family, id, this.clock.now()),
    });
    await this.saveLearners(family, subjects);
  }

  private async saveLearners(
    family: FamilyContext,
    subjects: readonly AnsweredSubjectDto[],
  ): Promise<void> {
    const present = await this.subjects.findLearners(
      family.id,
      subjects.map(({ id }) => id),
    );
    for (const { id, name, learners } of subjects) {
      const before = present.get(id) ?? [];
      if (isSame(before, learners)) continue;
      await this.subjects.setLearners(family.id, id, learners);
      // Whoever edits the subject has now seen an old state of it.
      if (before.length > 0) await this.subjects.overwrite(family.id, id, { name });
    }
  }
}

function isSame(before: readonly Learner[], after: readonly Learner[]): boolean {
  const interests = (list: readonly Learner[]) =>
    Object.fromEntries(list.map(({ childId, interest }) => [childId, interest]));
  return holds(interests(before), interests(after)) && before.length === after.length;
}
