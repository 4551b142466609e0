import { addDays, minuteOfDayIn, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import { isMorning, isWeekEnd } from '@brightpath/api/domain/notifications';
import { Database, type FamilyCounts, ToldDaysRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { TellPeople, type Telling } from './tell-people.js';

const BATCH = 500;

interface Round {
  readonly kind: 'day-plan' | 'week-summary';
  readonly timeZone: string;
  /** The day, or the Monday of the week. */
  readonly date: string;
}

/**
 * Tells families of their day in the morning and of their week at its end, each zone at its own time. A round that a killed
 * worker left is gone through again, and passes over who was told.
 */
@Injectable()
export class TellDays {
  constructor(
    private readonly database: Database,
    private readonly days: ToldDaysRepository,
    private readonly people: TellPeople,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const timeZone of await this.days.timeZones()) {
      const date = todayIn(timeZone, now);
      const moment = { date, minute: minuteOfDayIn(timeZone, now) };
      if (isMorning(moment)) await this.goRound({ kind: 'day-plan', timeZone, date });
      if (isWeekEnd(moment))
        await this.goRound({ kind: 'week-summary', timeZone, date: mondayOf(date) });
    }
  }

  private async goRound(round: Round): Promise<void> {
    if (await this.days.isDone(round)) return;
    let told = 0;
    let after: string | null = null;
    for (;;) {
      const familyIds: string[] = await this.days.familiesIn(round.timeZone, after, BATCH);
      told += await this.database.inTransaction(() => this.tell(round, familyIds));
      after = familyIds.at(-1) ?? null;
      if (familyIds.length < BATCH) break;
    }
    await this.days.finish(round, told);
  }

  /** A family that has nothing planned is left in peace. */
  private async tell({ kind, date }: Round, familyIds: readonly string[]): Promise<number> {
    if (familyIds.length === 0) return 0;
    const ofWeek = kind === 'week-summary';
    const counts = await this.days.counts(familyIds, {
      first: date,
      last: ofWeek ? addDays(date, 6) : date,
      of: ofWeek ? 'week' : 'day',
    });
    return this.people.tell(counts.map((count) => toTelling(kind, date, count)));
  }
}

function toTelling(
  kind: Round['kind'],
  date: string,
  { familyId, lessons, done, tasks }: FamilyCounts,
): Telling {
  const data = { date, lessons, tasks, ...(kind === 'week-summary' && { done }) };
  return { familyId, kind, subjectId: familyId, occurrence: date, data };
}
