import { Injectable } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import { type Disruption, keptFactsOf, type NewFact } from '../../domain/planning/index.js';
import { assertRoomFor } from '../../families/family-limits.js';
import type { FamilyContext } from '../../http/index.js';
import { CalendarExceptionRepository, ChildRepository, newId } from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';

/** Keeps what happened as a fact, so that every later plan respects it. */
@Injectable()
export class KeepFacts {
  constructor(
    private readonly exceptions: CalendarExceptionRepository,
    private readonly children: ChildRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the ids of the facts that are new. One that is kept already is not kept twice. */
  async keep(family: FamilyContext, disruption: Disruption): Promise<string[]> {
    const children = await this.children.findAll(family.id);
    const facts = keptFactsOf(disruption, {
      childIds: children.map(({ id }) => id),
      today: todayIn(family.timeZone, this.clock.now()),
    });
    const ids: string[] = [];
    for (const fact of facts) {
      const known = await this.exceptions.findTouching(family.id, fact.startDate, fact.endDate);
      if (known.some((each) => sameFact(each, fact))) continue;
      assertRoomFor('exception', await this.exceptions.count(family.id));
      const { childIds, parentIds, ...rest } = fact;
      const id = newId();
      const people = { childIds: [...childIds], parentIds: [...parentIds] };
      await this.exceptions.add(family.id, { id, ...rest, ...people });
      ids.push(id);
    }
    return ids;
  }
}

function sameFact(a: NewFact, b: NewFact): boolean {
  return factKey(a) === factKey(b);
}

function factKey({ kind, forFamily, childIds, parentIds, ...when }: NewFact): string {
  const people = [...childIds, ...parentIds].sort();
  const { startDate, endDate, startMinute, endMinute } = when;
  return JSON.stringify([kind, forFamily, people, startDate, endDate, startMinute, endMinute]);
}
