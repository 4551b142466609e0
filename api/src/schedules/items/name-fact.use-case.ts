import { Injectable } from '@nestjs/common';
import { wallClock } from '../../domain/calendar/index.js';
import type { TakenSpan } from '../../domain/planning/index.js';
import {
  CalendarExceptionRepository,
  CommitmentRepository,
  MealRepository,
  RecurringTaskRepository,
  TaskRepository,
} from '../../persistence/index.js';
import type { FactInTheWayDto, FactKind } from './dto/place-check.dto.js';

type Named = Pick<FactInTheWayDto, 'kind' | 'title'>;

const NAMED_EXCEPTIONS: readonly FactKind[] = ['ill', 'away', 'visitor', 'taken'];

/** Says what the family calls the fact that takes somebody's time. */
@Injectable()
export class NameFact {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly meals: MealRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly tasks: TaskRepository,
    private readonly series: RecurringTaskRepository,
  ) {}

  async name(familyId: string, { fact, from, to }: TakenSpan): Promise<FactInTheWayDto> {
    const named = await this.find(familyId, fact);
    return { ...named, startTime: wallClock(from), endTime: wallClock(to) };
  }

  private async find(familyId: string, { kind, id }: TakenSpan['fact']): Promise<Named> {
    switch (kind) {
      case 'commitment':
        return { kind, title: (await this.commitments.findById(familyId, id))?.title ?? null };
      case 'meal':
        return { kind, title: (await this.meals.findById(familyId, id))?.title ?? null };
      case 'task': {
        // One that is not made yet is known by its series.
        const task = await this.tasks.findById(familyId, id);
        const { title = null } = task ?? (await this.series.findById(familyId, id)) ?? {};
        return { kind, title };
      }
      case 'exception': {
        const exception = await this.exceptions.findById(familyId, id);
        const known = NAMED_EXCEPTIONS.find((each) => each === exception?.kind);
        return { kind: known ?? 'other', title: exception?.title ?? null };
      }
    }
  }
}
