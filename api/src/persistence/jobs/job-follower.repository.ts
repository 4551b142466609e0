import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { Job } from './job.entity.js';

/** Somebody who has a job's events open. */
export interface JobFollower {
  readonly jobId: string;
  readonly familyId: string;
  readonly accountId: string;
  readonly sessionId: string;
}

/** What everybody who follows a job may see at this moment, in two queries however many they are. */
@Injectable()
export class JobFollowerRepository {
  constructor(private readonly database: Database) {}

  /**
   * The job of each follower; null where it is gone, or where the follower may no longer see it: no member any more,
   * signed out, or the family took back its agreement to the service.
   */
  async seenBy(followers: readonly JobFollower[], now: Date): Promise<(Job | null)[]> {
    const allowed = await this.allowed(followers, now);
    const ids = [...new Set(allowed.map((place) => followers[place]!.jobId))];
    const jobs = await this.database.manager.getRepository(Job).findBy({ id: In(ids) });
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const places = new Set(allowed);
    return followers.map(({ jobId, familyId }, place) => {
      const job = places.has(place) ? byId.get(jobId) : undefined;
      return job?.familyId === familyId ? job : null;
    });
  }

  /** The places of those who may still see what is their family's. */
  private async allowed(followers: readonly JobFollower[], now: Date): Promise<number[]> {
    const column = (name: keyof JobFollower): string[] => followers.map((each) => each[name]);
    const rows = await this.database.manager.query<{ place: number }[]>(
      `SELECT (follower.place - 1)::int AS place
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY
              AS follower (family_id, account_id, session_id, place)
        WHERE EXISTS (SELECT 1 FROM members
                       WHERE members.family_id = follower.family_id
                         AND members.account_id = follower.account_id)
          AND EXISTS (SELECT 1 FROM auth_sessions
                       WHERE auth_sessions.id = follower.session_id
                         AND auth_sessions.revoked_at IS NULL AND auth_sessions.expires_at > $4)
          AND (SELECT granted FROM consent_decisions
                WHERE consent_decisions.family_id = follower.family_id
                  AND purpose = 'service' AND child_id IS NULL
                ORDER BY decided_at DESC, id DESC LIMIT 1)`,
      [column('familyId'), column('accountId'), column('sessionId'), now],
    );
    return rows.map(({ place }) => place);
  }
}
