import { Injectable } from '@nestjs/common';
import {
  CalendarExceptionRepository,
  DroppedLessonRepository,
  ItemRepository,
  type ScheduleVersion,
} from '../../persistence/index.js';

/** What a re-planning wrote beside its moves. */
export interface KeptWithMoves {
  /** Ids of facts of its days. */
  readonly facts: readonly string[];
  /** By item: the children without whom it stays. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** By item: the children who joined it. */
  readonly joined: Readonly<Record<string, readonly string[]>>;
  /** Ids of decisions to do without new lessons. */
  readonly droppedNew: readonly string[];
}

/** Takes back what a version wrote beside its moves, unless somebody has edited it since or it took place. */
@Injectable()
export class TakeBackReplan {
  constructor(
    private readonly exceptions: CalendarExceptionRepository,
    private readonly items: ItemRepository,
    private readonly dropped: DroppedLessonRepository,
  ) {}

  async takeBack({ familyId, diagnostics }: ScheduleVersion): Promise<void> {
    const kept = diagnostics as Partial<KeptWithMoves>;
    const { facts = [], leftOut = {}, joined = {}, droppedNew = [] } = kept;
    await this.exceptions.removeUnedited(familyId, facts);
    await this.items.leaveOutOfPlanned(familyId, joined);
    await this.items.takeBackIn(familyId, leftOut);
    await this.dropped.removeAll(familyId, droppedNew);
  }
}
