import { Injectable } from '@nestjs/common';
import {
  CalendarExceptionRepository,
  CommitmentRepository,
  Database,
  ParentRepository,
  SubjectRepository,
} from '../persistence/index.js';

/** Takes an adult out of everything that lists adults. The database removes what points at the adult. */
@Injectable()
export class RemoveParent {
  constructor(
    private readonly database: Database,
    private readonly parents: ParentRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly commitments: CommitmentRepository,
    private readonly subjects: SubjectRepository,
  ) {}

  /** False, and nothing removed, where the adult is gone or was changed since that version. */
  async remove(familyId: string, seen: { id: string; version?: number }): Promise<boolean> {
    return this.database.holdingFamily(familyId, async () => {
      if (!(await this.parents.holdAt(familyId, seen))) return false;
      await this.commitments.forgetPerson(familyId, seen.id);
      await this.exceptions.forgetPerson(familyId, seen.id);
      await this.subjects.forgetTeacher(familyId, seen.id);
      return this.parents.remove(familyId, seen);
    });
  }
}
