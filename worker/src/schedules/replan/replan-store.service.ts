import { minuteOfDayIn, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  laterSituations,
  placesText,
  readReplanParams,
  type ReplanInput,
  type ReplanParams,
  replanRange,
  situationOf,
} from '@brightpath/api/domain/planning';
import { FamilyRepository, JobRepository, ScheduleRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import type { ReplanScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { LearnedLives } from '../learned-lives.service.js';

export interface LoadedReplan {
  readonly params: ReplanParams;
  readonly input: ReplanInput;
  /** Where everything stood: a preview holds as long as that is so. */
  readonly places: string;
}

/** The rows a re-planning reads, and how its job stands. */
@Injectable()
export class ReplanStore {
  constructor(
    private readonly jobs: JobRepository,
    private readonly families: FamilyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly lives: LearnedLives,
    private readonly clock: Clock,
  ) {}

  begin({ familyId, jobId }: ReplanScheduleJob): Promise<boolean> {
    return this.jobs.start(familyId, jobId, this.clock.now());
  }

  async load({ familyId, jobId }: ReplanScheduleJob): Promise<LoadedReplan> {
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
    const today = todayIn(family.timeZone, now);
    const [life, items] = await Promise.all([
      this.lives.load(familyId, { first, last, today, isMended: true }),
      this.lives.rows.placedItems(familyId, first, last),
    ]);
    const moment = {
      today,
      nowMinute: minuteOfDayIn(family.timeZone, now),
      scheduleStart: schedule.startDate,
      scheduleEnd: schedule.endDate,
    };
    const situation = situationOf(items, params, moment);
    const later = laterSituations(items, params, moment);
    const mondays = [situation, ...later].map(({ monday }) => monday);
    const nextWeek = items.filter(({ date }) => !mondays.includes(mondayOf(date)));
    return {
      params,
      input: { life, situation, later, nextWeek, calm: params.calm },
      places: placesText(items),
    };
  }

  /** False where the job was cancelled: nobody waits for the answer any more. */
  answer(
    { familyId, jobId }: ReplanScheduleJob,
    preview: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    return this.jobs.answer(familyId, jobId, { preview, finishedAt: this.clock.now() });
  }
}
