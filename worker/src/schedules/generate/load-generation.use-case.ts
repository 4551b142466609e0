import {
  addDays,
  DAYS_PER_WEEK,
  type LocalDate,
  minuteOfDayIn,
  mondayOf,
  mondaysBetween,
  todayIn,
} from '@brightpath/api/domain/calendar';
import {
  type FactsOfWeeks,
  factsOfWeeks,
  type PlanningInput,
  type GenerationParams,
  hasSchool,
  ledgerOf,
  OWED_WEEKS,
  owedBefore,
  type OwedLessons,
  type PlanRequest,
  readGenerationParams,
  settledLessons,
  withSeriesBegun,
} from '@brightpath/api/domain/planning';
import {
  PlanningInputRepository,
  FamilyRepository,
  JobRepository,
  LedgerRepository,
  type PlacedItem,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import type { GenerateScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { splitPlaced } from '../placed-items.js';

const LAST_WEEKDAY = 6;

/** The input of a generation. */
export interface LoadedGeneration {
  readonly params: GenerationParams;
  readonly planningInput: PlanningInput;
  readonly request: PlanRequest & { readonly kept: readonly PlacedItem[] };
  /** What the weeks before the request owe. */
  readonly owed: readonly OwedLessons[];
  /** Monday of the first week with school: the series of subjects that were never planned begin there. */
  readonly firstWeek: LocalDate;
  /** What its weeks are planned with. */
  readonly weekFacts: FactsOfWeeks;
  /** What stands in the week before the first. */
  readonly weekBefore: readonly PlacedItem[];
}

/** Reads the rows that a generation starts from. */
@Injectable()
export class LoadGeneration {
  constructor(
    private readonly jobs: JobRepository,
    private readonly families: FamilyRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async load({ familyId, jobId }: GenerateScheduleJob): Promise<LoadedGeneration> {
    const [job, family] = await Promise.all([
      this.jobs.findById(familyId, jobId),
      this.families.findById(familyId),
    ]);
    if (!job || !family) throw new RangeError(`job ${jobId} must be a job of a family that exists`);
    const params = readGenerationParams(job.params);
    const now = this.clock.now();
    const range = {
      firstDate: params.startDate,
      lastDate: params.endDate,
      childIds: params.childIds,
      subjectIds: params.subjectIds,
      today: todayIn(family.timeZone, now),
      nowMinute: minuteOfDayIn(family.timeZone, now),
    };
    const monday = mondayOf(params.startDate);
    const [known, wholeWeeks, placed, weekBefore, books] = await Promise.all([
      this.planningInputs.load(familyId, params.startDate, params.endDate),
      this.planningInputs.load(familyId, ...weeksTouchedBy(params)),
      this.planningInputs.placedItems(familyId, ...weeksTouchedBy(params)),
      this.planningInputs.placedItems(
        familyId,
        addDays(monday, -DAYS_PER_WEEK),
        addDays(monday, -1),
      ),
      this.ledgers.books(familyId, addDays(monday, -OWED_WEEKS * DAYS_PER_WEEK), params.endDate),
    ]);
    const { kept, replaced } = splitPlaced(placed, range);
    // A lesson that makes way is owed until it has a place again, also where it was wanted in an earlier week.
    const leaving = new Set(replaced.map(({ itemId }) => itemId));
    const staying = books.lessons.filter(({ itemId }) => !leaving.has(itemId));
    const entries = ledgerOf({ ...books, lessons: staying });
    const request = { ...range, kept, wanted: books.wants, settled: settledLessons(entries) };
    const mondays = mondaysBetween(params.startDate, params.endDate);
    const firstWeek = mondays.find((each) => hasSchool(known, request, each)) ?? monday;
    const planningInput = withSeriesBegun(known, request, firstWeek);
    const owed = owedBefore(entries, monday);
    // A plan for some children or subjects has not seen what the facts mean for the others.
    const weekFacts = isForAll(known, params) ? factsOfWeeks(wholeWeeks, mondays) : {};
    return { params, planningInput, request, owed, firstWeek, weekFacts, weekBefore };
  }
}

function isForAll(
  { learners, subjects }: PlanningInput,
  { childIds, subjectIds }: GenerationParams,
): boolean {
  return (
    learners.every(({ id }) => childIds.includes(id)) &&
    subjects.every(({ id }) => subjectIds.includes(id))
  );
}

/** First and last day of the whole weeks that a request touches. */
export function weeksTouchedBy({ startDate, endDate }: GenerationParams): [LocalDate, LocalDate] {
  return [mondayOf(startDate), addDays(mondayOf(endDate), LAST_WEEKDAY)];
}
