import { addDays, minuteOfDayIn, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  type FamilyLife,
  type GenerationParams,
  type Impossible,
  type PlanRequest,
  readGenerationParams,
} from '@brightpath/api/domain/planning';
import {
  Database,
  FamilyRepository,
  type JobProgress,
  JobRepository,
  type PlacedItem,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { type GenerateScheduleJob, JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { LearnedLives } from '../learned-lives.service.js';
import { splitPlaced } from '../placed-items.js';

const LAST_WEEKDAY = 6;

/** All a generation starts from. */
export interface LoadedGeneration {
  readonly params: GenerationParams;
  readonly life: FamilyLife;
  readonly request: PlanRequest & { readonly kept: readonly PlacedItem[] };
  readonly replaced: readonly PlacedItem[];
}

/** The rows a generation reads, and how its job stands. */
@Injectable()
export class GenerationStore {
  private readonly logger = new Logger(GenerationStore.name);

  constructor(
    readonly database: Database,
    private readonly jobs: JobRepository,
    private readonly families: FamilyRepository,
    private readonly lives: LearnedLives,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  /** Marks the job as running; false where it is over already, or its family is gone. */
  begin({ familyId, jobId }: GenerateScheduleJob): Promise<boolean> {
    return this.jobs.start(familyId, jobId, this.clock.now());
  }

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
    const { firstDate: first, lastDate: last, today } = range;
    const [life, placed] = await Promise.all([
      this.lives.load(familyId, { first, last, today, isMended: false }),
      this.placedAround(familyId, params),
    ]);
    const { kept, replaced } = splitPlaced(placed, range);
    return { params, life, request: { ...range, kept }, replaced };
  }

  /** Everything in the weeks a request touches. */
  placedAround(familyId: string, { startDate, endDate }: GenerationParams): Promise<PlacedItem[]> {
    return this.lives.rows.placedItems(
      familyId,
      mondayOf(startDate),
      addDays(mondayOf(endDate), LAST_WEEKDAY),
    );
  }

  saveProgress({ familyId, jobId }: GenerateScheduleJob, progress: JobProgress): Promise<boolean> {
    return this.jobs.saveProgress(familyId, jobId, progress);
  }

  async refuse({ familyId, jobId }: GenerateScheduleJob, error: Impossible): Promise<void> {
    await this.jobs.fail(familyId, jobId, { error, finishedAt: this.clock.now() });
  }

  /** Asks what would make the lessons fit that a version leaves out. Should the queue be away, a reader asks again. */
  async explainLater(familyId: string, versionId: string): Promise<void> {
    await this.producer
      .explainUnplaced({ familyId, versionId })
      .catch((error: unknown) =>
        this.logger.warn({ versionId, err: error }, 'unplaced.enqueue-failed'),
      );
  }
}
