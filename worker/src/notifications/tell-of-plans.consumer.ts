import { todayIn } from '@brightpath/api/domain/calendar';
import {
  FamilyRepository,
  ItemRepository,
  type OutboxEvent,
  type PlaceRecord,
  ScheduleRepository,
  ScheduleVersionRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { EventConsumer } from '../events/event-consumer.js';
import { TellPeople } from './tell-people.js';

const BY_HAND = new Set(['item.added', 'item.edited', 'item.deleted', 'item.moved']);
const OF_THE_WHOLE = new Set(['schedule.replanned', 'schedule.undone']);
const HOUR_LETTERS = '2026-12-01T05'.length;

/** Where a lesson stood or stands, in the events of what is done by hand. */
type Place = { readonly date: string } | null;

/** Tells that a plan is ready, and the others that somebody has changed what today holds. */
@Injectable()
export class TellOfPlans extends EventConsumer {
  readonly name = 'tell-of-plans';

  constructor(
    private readonly families: FamilyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly people: TellPeople,
    private readonly clock: Clock,
  ) {
    super();
  }

  listensTo(type: string): boolean {
    return type === 'schedule.generated' || BY_HAND.has(type) || OF_THE_WHOLE.has(type);
  }

  async consume(event: OutboxEvent): Promise<void> {
    const { familyId, type } = event;
    if (familyId === null) return;
    if (type === 'schedule.generated') return this.tellReady(familyId, event);
    const by = event.accountId;
    if (by === null) return;
    const family = await this.families.findById(familyId);
    if (!family) return;
    const today = todayIn(family.timeZone, this.clock.now());
    // Of a day that is over by now, as after a standstill, nobody needs to hear.
    if (!(await this.isAbout(today, event))) return;
    // Who moves ten lessons in a row is told of once: an hour is one occurrence.
    const hour = event.createdAt.toISOString().slice(0, HOUR_LETTERS);
    await this.people.tell([
      {
        familyId,
        kind: 'plan-changed',
        subjectId: by,
        occurrence: `${familyId}/${today}/${hour}`,
        data: { date: today, byAccountId: by },
        concerns: ({ accountId }) => accountId !== by,
      },
    ]);
  }

  private async tellReady(
    familyId: string,
    { subjectId, data }: Pick<OutboxEvent, 'subjectId' | 'data'>,
  ): Promise<void> {
    const schedule = await this.schedules.findById(familyId, subjectId);
    if (!schedule) return;
    const occurrence = String(data.versionId);
    const told = { date: schedule.startDate, lessons: Number(data.placed) };
    await this.people.tell([{ familyId, kind: 'plan-ready', subjectId, occurrence, data: told }]);
  }

  private async isAbout(today: string, { familyId, type, data }: OutboxEvent): Promise<boolean> {
    if (BY_HAND.has(type)) {
      const { from, to } = data as { readonly from: Place; readonly to: Place };
      return from?.date === today || to?.date === today;
    }
    return this.isMovedOn(today, familyId!, String(data.versionId));
  }

  /** Whether anything stands elsewhere on a day than in the version before. */
  private async isMovedOn(day: string, familyId: string, versionId: string): Promise<boolean> {
    const version = await this.versions.findById(familyId, versionId);
    const base = version && (await this.versions.findBaseOf(familyId, version));
    if (!version || !base?.layout) return false;
    const now = await this.items.findActiveOfSchedule(familyId, version.scheduleId);
    const placesOn = (
      places: readonly Pick<PlaceRecord, 'date' | 'startMinute' | 'minutes'>[],
      idOf: (index: number) => string,
    ): string =>
      places
        .flatMap(({ date, startMinute, minutes }, index) =>
          date === day ? [`${idOf(index)} ${startMinute} ${minutes}`] : [],
        )
        .sort()
        .join();
    const layout = base.layout;
    return placesOn(layout, (i) => layout[i]!.itemId) !== placesOn(now, (i) => now[i]!.id);
  }
}
