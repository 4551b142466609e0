import { instantOf, minuteOfDayIn, todayIn } from '@brightpath/api/domain/calendar';
import { LEADS } from '@brightpath/api/domain/tasks';
import { ToldDaysRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { TellPeople } from './tell-people.js';

/** Tells those who asked for it that a lesson is about to begin. Who comes too late says nothing: a lesson that runs is no news. */
@Injectable()
export class TellStartingLessons {
  constructor(
    private readonly days: ToldDaysRepository,
    private readonly people: TellPeople,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const zones = await this.days.zonesThatAskForLessons();
    const lessons = await this.days.lessonsStarting(
      zones.map((timeZone) => {
        const fromMinute = minuteOfDayIn(timeZone, now) + 1;
        const toMinute = fromMinute + LEADS.starting;
        return { timeZone, date: todayIn(timeZone, now), fromMinute, toMinute };
      }),
    );
    await this.people.tell(
      lessons.map(({ id, familyId, date, startMinute, timeZone }) => ({
        familyId,
        kind: 'lesson-starting',
        subjectId: id,
        occurrence: `${date}/${startMinute}`,
        data: {
          date,
          at: instantOf(timeZone, date, startMinute).toISOString(),
          leadMinutes: LEADS.starting,
        },
      })),
    );
  }
}
