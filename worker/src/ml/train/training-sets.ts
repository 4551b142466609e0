import { addDays, type LocalDate, todayIn } from '@brightpath/api/domain/calendar';
import type { LessonRecord } from '@brightpath/api/domain/preferences';
import type { TrainingSet } from '@brightpath/api/domain/models';
import {
  RatedWeekRepository,
  type RunCounts,
  type TeachingFamily,
  TrainingDataRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { weekRecords, type WeekRecords } from './week-records.js';

/** Days of records that are used: an older lesson says little about a child today. */
const DAYS_LEARNED_FROM = 365;

export interface DataWindow {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export interface LoadedSet {
  readonly set: TrainingSet;
  readonly counts: RunCounts;
  readonly window: DataWindow;
}

/** What the models may learn from at this moment. Read anew for each run, so that no withdrawn consent is in it. */
@Injectable()
export class TrainingSets {
  constructor(
    private readonly data: TrainingDataRepository,
    private readonly weeks: RatedWeekRepository,
    private readonly clock: Clock,
  ) {}

  /** The last year; or the days since, and lessons of so many days before that are to be looked back at. */
  async load(since?: LocalDate, lookBackDays = 0): Promise<LoadedSet> {
    const today = this.today();
    const families = await this.data.findTeaching(today);
    const days = { since: since ?? addDays(today, -DAYS_LEARNED_FROM), before: today };
    const lessons: LessonRecord[] = [];
    const from = { ...days, since: addDays(days.since, -lookBackDays) };
    for await (const page of this.data.lessonsOf(families, from)) addAll(lessons, page);
    const rated: WeekRecords = { weeks: [], styles: [] };
    for await (const page of this.weeks.ofFamilies(families, days)) {
      const { weeks, styles } = weekRecords(page);
      addAll(rated.weeks, weeks);
      addAll(rated.styles, styles);
    }
    const set: TrainingSet = { lessons, ...rated };
    return { set, counts: countsOf(families, set), window: windowOf(lessons) };
  }

  /** Outcomes recorded since an instant, of families that consented to training. */
  async newOutcomesSince(instant: Date): Promise<number> {
    return this.data.countNewOutcomes(await this.data.findTeaching(this.today()), instant);
  }

  /** The server's day: a training looks at days of many zones, and leaves out what is not over everywhere. */
  private today(): LocalDate {
    return todayIn('UTC', this.clock.now());
  }
}

/** One by one: as arguments of one call, the lessons of a page of large families would be more than a call takes. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}

function countsOf(families: readonly TeachingFamily[], { lessons, weeks }: TrainingSet): RunCounts {
  return {
    families: families.length,
    children: families.reduce((sum, { childIds }) => sum + childIds.length, 0),
    lessons: lessons.length,
    weeks: weeks.length,
  };
}

function windowOf(lessons: readonly LessonRecord[]): DataWindow {
  const dates = lessons.map(({ date }) => date).sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
