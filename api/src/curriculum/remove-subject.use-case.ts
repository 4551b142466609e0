import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import {
  Database,
  ItemRepository,
  ScheduleRepository,
  SubjectRepository,
} from '../persistence/index.js';

/** Removes a subject and what is still planned of it from today on; past weeks keep what they had of it, and its colour. */
@Injectable()
export class RemoveSubject {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectRepository,
    private readonly items: ItemRepository,
    private readonly schedules: ScheduleRepository,
  ) {}

  async remove(
    family: { readonly id: string; readonly timeZone: string },
    subjectId: string,
    now: Date,
  ): Promise<void> {
    await this.database.inTransaction(async () => {
      const today = todayIn(family.timeZone, now);
      await this.items.removePlannedOfSubject(family.id, subjectId, today);
      await this.schedules.forgetSubject(family.id, subjectId);
      await this.subjects.retire(family.id, subjectId, today);
    });
  }
}
