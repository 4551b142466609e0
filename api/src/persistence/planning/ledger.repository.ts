import { Injectable } from '@nestjs/common';
import {
  addDays,
  DAYS_PER_WEEK,
  exceptionsOn,
  holidayOn,
  type LocalDate,
  mondayOf,
} from '../../domain/calendar/index.js';
import { isLearnedOn, type LedgerBooks, newestWants } from '../../domain/planning/index.js';
import { CalendarExceptionRepository } from '../commitments/calendar-exception.repository.js';
import { ChildRepository } from '../children/child.repository.js';
import { HolidayRepository } from '../commitments/holiday.repository.js';
import { SubjectRepository } from '../curriculum/subject.repository.js';
import { DroppedLessonRepository } from '../schedules/dropped-lesson.repository.js';
import { ItemRepository } from '../schedules/item.repository.js';
import { ScheduleVersionRepository } from '../schedules/schedule-version.repository.js';
import { ScheduleRepository } from '../schedules/schedule.repository.js';

/** Reads the books that the ledger is computed from, for the api and for the worker. */
@Injectable()
export class LedgerRepository {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly dropped: DroppedLessonRepository,
    private readonly children: ChildRepository,
    private readonly subjects: SubjectRepository,
    private readonly holidays: HolidayRepository,
    private readonly exceptions: CalendarExceptionRepository,
  ) {}

  /** The books of all whole weeks that the range touches. */
  async books(familyId: string, from: LocalDate, to: LocalDate): Promise<LedgerBooks> {
    const first = mondayOf(from);
    const last = addDays(mondayOf(to), DAYS_PER_WEEK - 1);
    const [wants, lessons, drops, children, subjects, names, holidays, exceptions] =
      await Promise.all([
        this.wants(familyId, first, last),
        this.items.findWantedBetween(familyId, first, last),
        this.dropped.findBetween(familyId, first, last),
        this.children.findAll(familyId),
        this.subjects.findAllWithFacts(familyId),
        this.subjects.findNames(familyId),
        this.holidays.findTouching(familyId, first, last),
        this.exceptions.findTouching(familyId, first, last),
      ]);
    const nameOf = (subjectId: string | null, before: string): string =>
      names.get(subjectId ?? '') ?? before;
    return {
      // By the names that subjects have now, as the weeks show their lessons.
      wants: wants.map((want) => ({ ...want, name: nameOf(want.subjectId, want.name) })),
      lessons: lessons.map((each) => ({ ...each, title: nameOf(each.subjectId, each.title) })),
      drops,
      childIds: new Set(children.map(({ id }) => id)),
      subjectIds: new Set(subjects.map(({ id }) => id)),
      isOff: (childId, date) =>
        holidayOn(holidays, date) !== undefined ||
        exceptionsOn(exceptions, date, childId).some(({ kind }) => kind === 'day-off'),
      isTaught: (subjectId, childIds, date) => {
        const subject = subjects.find(({ id }) => id === subjectId);
        return subject !== undefined && isLearnedOn(subject, childIds, date);
      },
    };
  }

  private async wants(familyId: string, first: LocalDate, last: LocalDate) {
    const schedules = await this.schedules.findActiveTouching(familyId, first, last);
    const versions = await this.versions.findByIds(
      familyId,
      schedules.flatMap(({ activeVersionId }) => activeVersionId ?? []),
    );
    // In the order of the schedules: the newest plan of a week counts.
    const plans = schedules.map(
      ({ activeVersionId }) => versions.find(({ id }) => id === activeVersionId)?.wants ?? [],
    );
    return newestWants(plans).filter(({ weekStart }) => first <= weekStart && weekStart <= last);
  }
}
