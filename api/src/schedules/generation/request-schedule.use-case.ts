import { Injectable, Logger } from '@nestjs/common';
import { daysBetween, todayIn } from '../../domain/calendar/index.js';
import type { GenerationParams } from '../../domain/planning/index.js';
import type { FamilyContext, FieldError } from '../../http/index.js';
import {
  ChildRepository,
  Database,
  type Job,
  JobRepository,
  newId,
  SubjectRepository,
} from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import { JobProducer } from '../../queues/index.js';
import type { CreateScheduleDto } from '../dto/create-schedule.dto.js';

const MOST_WEEKS = 26;
const MOST_DAYS = MOST_WEEKS * 7;

/** Takes requests for a schedule. The worker generates it; the job's row holds the progress. */
@Injectable()
export class RequestSchedule {
  private readonly logger = new Logger(RequestSchedule.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRepository,
    private readonly children: ChildRepository,
    private readonly subjects: SubjectRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  /** A job for the request; the one that is under way already where the same was asked for just now. */
  async request(family: FamilyContext, body: CreateScheduleDto): Promise<Job> {
    this.checkDates(family, body);
    const params = await this.params(family.id, body);
    const job = await this.database.holdingFamily(family.id, async () => {
      const live = await this.jobs.listUnfinished(family.id);
      return live.find((each) => isSame(each.params, params)) ?? this.add(family, params);
    });
    // The job's row is what counts: should the queue be away, the worker finds the row later.
    await this.producer
      .generateSchedule({ jobId: job.id, familyId: family.id })
      .catch((error: unknown) =>
        this.logger.warn({ jobId: job.id, err: error }, 'job.enqueue-failed'),
      );
    return job;
  }

  /** The request with all children and subjects it means; each must be the family's own. */
  private async params(familyId: string, body: CreateScheduleDto): Promise<GenerationParams> {
    const [children, subjects] = await Promise.all([
      this.children.findAll(familyId),
      this.subjects.findAll(familyId),
    ]);
    const errors = [
      ...strangers('childIds', body.childIds, children),
      ...strangers('subjectIds', body.subjectIds, subjects),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
    const childIds = body.childIds ?? children.map(({ id }) => id);
    const subjectIds = body.subjectIds ?? subjects.map(({ id }) => id);
    if (childIds.length === 0)
      throw new AppError('schedule.no-children', 'There is no child to plan for yet.');
    if (subjectIds.length === 0)
      throw new AppError('schedule.no-subjects', 'There is no subject to plan yet.');
    const { title, description = null, startDate, endDate } = body;
    return { title, description, startDate, endDate, childIds, subjectIds };
  }

  private async add(family: FamilyContext, params: GenerationParams): Promise<Job> {
    const id = newId();
    const requestedBy = family.accountId;
    await this.jobs.add(family.id, {
      id,
      kind: 'generate-schedule',
      params: { ...params },
      requestedBy,
    });
    const job = await this.jobs.findById(family.id, id);
    if (!job) throw new Error(`job ${id} must exist: it was inserted in this transaction`);
    return job;
  }

  private checkDates({ timeZone }: FamilyContext, { startDate, endDate }: CreateScheduleDto): void {
    const days = daysBetween(startDate, endDate) + 1;
    const today = todayIn(timeZone, this.clock.now());
    if (days < 1) throw invalid({ code: 'date.order', must: 'not be before startDate' });
    if (days > MOST_DAYS)
      throw invalid({
        code: 'date.range',
        params: { weeks: MOST_WEEKS },
        must: `be at most ${MOST_WEEKS} weeks after startDate`,
      });
    if (endDate < today) throw invalid({ code: 'date.past', must: 'not be in the past' });
  }
}

/** The same week for the same children and subjects; the title is only what it is called. */
function isSame(params: Readonly<Record<string, unknown>>, wanted: GenerationParams): boolean {
  const keys = ['startDate', 'endDate', 'childIds', 'subjectIds'] as const;
  return keys.every((key) => JSON.stringify(params[key]) === JSON.stringify(wanted[key]));
}

type BrokenRule = Pick<FieldError, 'code' | 'params'> & { readonly must: string };

function invalid({ must, ...rule }: BrokenRule): InvalidRequestError {
  return new InvalidRequestError([{ field: 'endDate', ...rule, message: `endDate must ${must}` }]);
}

function strangers(
  field: string,
  ids: readonly string[] = [],
  rows: readonly { id: string }[],
): FieldError[] {
  const known = new Set(rows.map(({ id }) => id));
  const what = field === 'childIds' ? 'child' : 'subject';
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            field: `${field}.${index}`,
            code: 'unknown-id',
            message: `must be a ${what} of this family`,
          },
        ],
  );
}
