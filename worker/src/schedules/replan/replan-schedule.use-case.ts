import { makerOf } from '@brightpath/api/domain/planning';
import type { ReplanScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.service.js';
import { ReplanStore } from './replan-store.service.js';

/** A parent waits for it: half a second of searching finds the optimum of most families' weeks. */
const BUDGET_MS = 800;
/** Where all weeks to the schedule's end are shifted, each begins almost where it will end. */
const MS_PER_LATER_WEEK = 100;

/** Load, compute, keep the answer with the job. Nothing of the schedule is changed by it. */
@Injectable()
export class ReplanSchedule {
  constructor(
    private readonly store: ReplanStore,
    private readonly pool: ComputePool,
  ) {}

  async run(job: ReplanScheduleJob): Promise<'succeeded' | 'cancelled'> {
    if (!(await this.store.begin(job))) return 'cancelled';
    const { input, places } = await this.store.load(job);
    const seed = Number.parseInt(job.jobId.slice(-8), 16);
    const budgetMs = BUDGET_MS + MS_PER_LATER_WEEK * (input.later?.length ?? 0);
    const found = await this.pool.think('replan', input, { seed, budgetMs });
    const isWanted = await this.store.answer(job, {
      ...found,
      places,
      madeBy: makerOf(input.life.taste),
    });
    return isWanted ? 'succeeded' : 'cancelled';
  }
}
