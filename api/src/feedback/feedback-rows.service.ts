import { Injectable } from '@nestjs/common';
import {
  AccountRepository,
  FeedbackEventRepository,
  LessonFeedbackRepository,
  type MadeBy,
  madeByOf,
  OutboxRepository,
  ScheduleVersionRepository,
  WeekFeedbackRepository,
} from '../persistence/index.js';

/** The rows of everything said and noticed. */
@Injectable()
export class FeedbackRows {
  constructor(
    readonly lessons: LessonFeedbackRepository,
    readonly weeks: WeekFeedbackRepository,
    readonly events: FeedbackEventRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** Names of those who said something, by account; who is gone has no entry. */
  async names(accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = accountIds.filter((id) => id !== null);
    const accounts = await this.accounts.findByIds([...new Set(known)]);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}

/** What goes along with everything that is said: what had planned it, and the event others hear of. */
@Injectable()
export class FeedbackRecords {
  constructor(
    private readonly versions: ScheduleVersionRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  async madeBy(familyId: string, versionId: string | null): Promise<MadeBy> {
    return madeByOf(versionId === null ? null : await this.versions.findById(familyId, versionId));
  }

  /** `subjectId` is the lesson, or the row of the week. Data are ids and numbers: no words leave. */
  async tell(
    familyId: string,
    type: 'feedback.given' | 'feedback.removed',
    { subjectId, ...data }: { subjectId: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.outbox.record(familyId, { type, subjectId, data });
  }
}
