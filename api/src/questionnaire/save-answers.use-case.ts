import { Injectable } from '@nestjs/common';
import { RemoveChild } from '../children/remove-child.use-case.js';
import { RemoveParent } from '../children/remove-parent.use-case.js';
import { RemoveMeal } from '../commitments/remove-meal.use-case.js';
import { RemoveSubject } from '../curriculum/remove-subject.use-case.js';
import { type LocalDate, todayIn } from '../domain/calendar/index.js';
import type { FamilyContext } from '../http/index.js';
import {
  ChildRepository,
  FamilyRepository,
  MealRepository,
  type Learner,
  OutboxRepository,
  ParentRepository,
  SubjectRepository,
} from '../persistence/index.js';
import { childRow, holds, mealRow, parentRow, subjectRow } from './answered-rows.js';
import type { AnsweredSubjectDto } from './dto/answered-plan.dto.js';
import type { FilledAnswers } from './fill-answers.js';
import { reconcile } from './reconcile.js';
import { SaveCommitments } from './save-commitments.use-case.js';

/** Writes every row that the answers describe, and marks the family as ready to plan. Call it inside a transaction. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly families: FamilyRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly removeChild: RemoveChild,
    private readonly removeParent: RemoveParent,
    private readonly saveCommitments: SaveCommitments,
    private readonly meals: MealRepository,
    private readonly removeMeal: RemoveMeal,
    private readonly subjects: SubjectRepository,
    private readonly removeSubject: RemoveSubject,
    private readonly outbox: OutboxRepository,
  ) {}

  async save(family: FamilyContext, filled: FilledAnswers, now: Date): Promise<void> {
    const timeZone = filled.parent?.timeZone ?? family.timeZone;
    await this.savePeople(family, filled, todayIn(timeZone, now));
    await this.savePlan({ ...family, timeZone }, filled, now);
    const before = await this.families.findById(family.id);
    const onboardedAt = before?.onboardedAt ?? now;
    if (before?.timeZone !== timeZone || before.onboardedAt === null) {
      await this.families.set(family.id, { timeZone, onboardedAt });
    }
    if (before?.onboardedAt == null) {
      const data = { children: filled.children.length, subjects: filled.subjects.length };
      await this.outbox.record(family.id, { type: 'family.onboarded', subjectId: family.id, data });
    }
  }

  private async savePeople(
    family: FamilyContext,
    filled: FilledAnswers,
    today: LocalDate,
  ): Promise<void> {
    const { accountId } = family;
    await reconcile(family.id, this.parents, {
      what: 'parent',
      ids: filled.parents.map(({ id }) => id),
      rows: filled.parents.map(
        (answered) => (before) => parentRow(answered, { accountId, today, before }),
      ),
      remove: ({ id }) => this.removeParent.remove(family.id, { id }),
    });
    await reconcile(family.id, this.children, {
      what: 'child',
      ids: filled.children.map(({ id }) => id),
      rows: filled.children.map(
        (answered) => (before) => childRow(answered, filled, { today, before }),
      ),
      remove: ({ id }) => this.removeChild.remove(family.id, id, today),
    });
  }

  /** The children of the commitments and subjects must be there already. */
  private async savePlan(
    family: FamilyContext,
    { commitments, subjects, meals }: FilledAnswers,
    now: Date,
  ): Promise<void> {
    const today = todayIn(family.timeZone, now);
    await this.saveCommitments.save(family.id, commitments, today);
    if (meals)
      await reconcile(family.id, this.meals, {
        what: 'meal',
        ids: meals.map(({ id }) => id),
        rows: meals.map((answered) => (before) => mealRow(answered, { today, before })),
        remove: (meal) => this.removeMeal.end(family.id, meal, today),
        isOver: ({ until }) => until !== null && until < today,
      });
    const ids = subjects.map(({ id }) => id);
    await this.subjects.bringBack(family.id, ids);
    const known = await this.subjects.findAllWithFacts(family.id);
    const rowOf = (answered: AnsweredSubjectDto) =>
      subjectRow(answered, { today, before: known.find(({ id }) => id === answered.id) });
    await reconcile(family.id, this.subjects, {
      what: 'subject',
      ids,
      rows: subjects.map((answered) => () => rowOf(answered)),
      remove: ({ id }) => this.removeSubject.remove(family, id, now),
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
      // A parent who edits the subject at this moment has an older version now.
      if (before.length > 0) await this.subjects.overwrite(family.id, id, { name });
    }
  }
}

function isSame(before: readonly Learner[], after: readonly Learner[]): boolean {
  const interests = (list: readonly Learner[]) =>
    Object.fromEntries(list.map(({ childId, interest }) => [childId, interest]));
  return holds(interests(before), interests(after)) && before.length === after.length;
}
