import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../domain/calendar/index.js';
import {
  CalendarExceptionRepository,
  ChildRepository,
  CommitmentRepository,
  Database,
  ItemRepository,
  ScheduleRepository,
  SubjectRepository,
} from '../persistence/index.js';

/**
 * Takes a child out of everything planned. The database removes what points at the child; what only lists it, or is
 * about nobody once it is gone, is removed here.
 */
@Injectable()
export class RemoveChild {
  constructor(
    private readonly database: Database,
    private readonly children: ChildRepository,
    private readonly subjects: SubjectRepository,
    private readonly schedules: ScheduleRepository,
    private readonly items: ItemRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly commitments: CommitmentRepository,
  ) {}

  async remove(familyId: string, childId: string, today: LocalDate): Promise<void> {
    await this.database.holdingFamily(familyId, async () => {
      await this.commitments.forgetPerson(familyId, childId);
      await this.children.remove(familyId, { id: childId });
      await this.items.removeWithoutChildren(familyId);
      await this.subjects.forgetLearner(familyId, childId, today);
      await this.schedules.forgetChild(familyId, childId);
      await this.exceptions.forgetPerson(familyId, childId);
    });
  }
}
