import { Injectable } from '@nestjs/common';
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

  async remove(familyId: string, childId: string): Promise<void> {
    await this.database.holdingFamily(familyId, async () => {
      await this.commitments.forgetPerson(familyId, childId);
      await this.children.remove(familyId, { id: childId });
      await this.subjects.removeWithoutLearners(familyId);
      await this.items.removeWithoutChildren(familyId);
      await this.schedules.forgetChild(familyId, childId);
      await this.exceptions.forgetPerson(familyId, childId);
    });
  }
}
