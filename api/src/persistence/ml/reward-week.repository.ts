import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { RewardWeek } from './reward-week.entity.js';

/** What was predicted and what came true, week by week. A week that is measured again replaces what stood there. */
@Injectable()
export class RewardWeekRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(RewardWeek);
  }

  async save(weeks: readonly RewardWeek[]): Promise<void> {
    if (weeks.length > 0) await this.rows.upsert([...weeks], ['monday', 'versionId']);
  }

  /** From a Monday on, oldest first. */
  findSince(monday: LocalDate): Promise<RewardWeek[]> {
    return this.rows.find({
      where: { monday: MoreThanOrEqual(monday) },
      order: { monday: 'ASC', versionId: 'ASC' },
    });
  }
}
