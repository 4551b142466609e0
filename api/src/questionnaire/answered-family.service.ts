import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import type { FamilyContext } from '../http/index.js';
import { FamilyRepository, OutboxRepository } from '../persistence/index.js';
import { AnsweredPeople } from './answered-people.service.js';
import { AnsweredPlan } from './answered-plan.service.js';
import type { FilledAnswers } from './fill-answers.js';

/** Makes everything the answers describe, and marks the family as ready to plan. Call it inside a transaction. */
@Injectable()
export class AnsweredFamily {
  constructor(
    private readonly families: FamilyRepository,
    private readonly people: AnsweredPeople,
    private readonly plan: AnsweredPlan,
    private readonly outbox: OutboxRepository,
  ) {}

  async save(family: FamilyContext, filled: FilledAnswers, now: Date): Promise<void> {
    const timeZone = filled.parent?.timeZone ?? family.timeZone;
    await this.people.save(family, filled, todayIn(timeZone, now));
    await this.plan.save({ ...family, timeZone }, filled);
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
}
