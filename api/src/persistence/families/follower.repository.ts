import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';

/** Somebody who has a stream of a family's events open. */
export interface Follower {
  readonly familyId: string;
  readonly accountId: string;
  readonly sessionId: string;
}

/** Who may see what is a family's at this moment, in one query however many ask. */
@Injectable()
export class FollowerRepository {
  constructor(private readonly database: Database) {}

  /**
   * Whether each may still see it: not who is no member any more or signed out, nor anybody once the family took back its
   * agreement to the service.
   */
  async mayFollow(followers: readonly Follower[], now: Date): Promise<boolean[]> {
    const column = (name: keyof Follower): string[] => followers.map((each) => each[name]);
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
    const places = new Set(rows.map(({ place }) => place));
    return followers.map((_, place) => places.has(place));
  }
}
