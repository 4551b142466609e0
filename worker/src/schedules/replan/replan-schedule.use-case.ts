import { minuteOfDayIn, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  factsText,
  laterSituations,
  provenanceOf,
  placesText,
  readReplanParams,
  type ReplanInput,
  replanRange,
  situationOf,
} from '@brightpath/api/domain/planning';
import {
  PlanningInputRepository,
  FamilyRepository,
  JobRepository,
  ScheduleRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import type { ReplanScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import { LearnPreferences, type PlannedWeeks } from '../learn-preferences.use-case.js';

/** A parent waits for it: half a second of searching finds the optimum of most families' weeks. */
const BUDGET_MS = 800;
/** Where all weeks to the schedule's end are shifted, each begins almost where it will end. */
const MS_PER_LATER_WEEK = 100;

interface LoadedReplan {
  readonly input: ReplanInput;
  readonly weeks: PlannedWeeks;
  /** Where everything stood: a preview holds as long as that is so. */
  readonly places: string;
  readonly facts: string;
}

/** Load, learn, compute, keep the answer with the job. Nothing of the schedule is changed by it. */
@Injectable()
export class ReplanSchedule {
  constructor(
    private readonly jobs: JobRepository,
    private readonly families: FamilyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly preferences: LearnPreferences,
    private readonly pool: ComputePool,
    private readonly clock: Clock,
  ) {}

  async run(job: ReplanScheduleJob): Promise<'succeeded' | 'cancelled'> {
    const { familyId, jobId } = job;
    if (!(await this.jobs.start(familyId, jobId, this.clock.now()))) return 'cancelled';
    const { input, weeks, places, facts } = await this.load(job);
    const preferences = await this.preferences.learn(familyId, input.planningInput, weeks);
    const question = { ...input, planningInput: { ...input.planningInput, preferences } };
    const seed = Number.parseInt(jobId.slice(-8), 16);
    const budgetMs = BUDGET_MS + MS_PER_LATER_WEEK * (input.later?.length ?? 0);
    const found = await this.pool.run('replan-family', { question, seed }, { budgetMs });
    const preview = { ...found, places, facts, provenance: provenanceOf(preferences) };
    // Where the job was cancelled, nobody waits for the answer any more.
    const isWanted = await this.jobs.answer(familyId, jobId, {
      preview,
      finishedAt: this.clock.now(),
    });
    return isWanted ? 'succeeded' : 'cancelled';
  }

  private async load({ familyId, jobId }: ReplanScheduleJob): Promise<LoadedReplan> {
    const [job, family] = await Promise.all([
      this.jobs.findById(familyId, jobId),
      this.families.findById(familyId),
    ]);
    if (!job || !family) throw new RangeError(`job ${jobId} must be a job of a family that exists`);
    const params = readReplanParams(job.params);
    const schedule = await this.schedules.findById(familyId, params.scheduleId);
    if (!schedule) throw new RangeError(`schedule ${params.scheduleId} must exist`);
    const { first, last } = replanRange(params.disruption, schedule.endDate);
    const now = this.clock.now();
    const [planningInput, items] = await Promise.all([
      this.planningInputs.load(familyId, first, last),
      this.planningInputs.placedItems(familyId, first, last),
    ]);
    const moment = {
      today: todayIn(family.timeZone, now),
      nowMinute: minuteOfDayIn(family.timeZone, now),
      scheduleEnd: schedule.endDate,
    };
    const situation = situationOf(items, params, moment);
    const later = laterSituations(items, params, moment);
    const mondays = [situation, ...later].map(({ monday }) => monday);
    const nextWeek = items.filter(({ date }) => !mondays.includes(mondayOf(date)));
    return {
      input: {
        planningInput,
        situation,
        later,
        nextWeek,
        wishes: params.wishes,
        stability: params.stability,
      },
      weeks: { today: moment.today, first, isReplanned: true },
      places: placesText(items),
      facts: factsText(planningInput),
    };
  }
}
