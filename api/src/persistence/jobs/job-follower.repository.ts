import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { type Follower, FollowerRepository } from '../families/follower.repository.js';
import { Job } from './job.entity.js';

/** Somebody who has a job's events open. */
export interface JobFollower extends Follower {
  readonly jobId: string;
}

/** What everybody who follows a job may see at this moment, in two queries however many they are. */
@Injectable()
export class JobFollowerRepository {
  constructor(
    private readonly database: Database,
    private readonly followers: FollowerRepository,
  ) {}

  /** The job of each follower; null where it is gone, or where the follower may no longer see it. */
  async seenBy(followers: readonly JobFollower[], now: Date): Promise<(Job | null)[]> {
    const allowed = await this.followers.mayFollow(followers, now);
    const ids = new Set(followers.filter((_, place) => allowed[place]).map(({ jobId }) => jobId));
    const jobs = await this.database.manager.getRepository(Job).findBy({ id: In([...ids]) });
    const byId = new Map(jobs.map((job) => [job.id, job]));
    return followers.map(({ jobId, familyId }, place) => {
      const job = allowed[place] ? byId.get(jobId) : undefined;
      return job?.familyId === familyId ? job : null;
    });
  }
}
