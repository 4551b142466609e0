import { Injectable } from '@nestjs/common';
import { type Schedule, ScheduleRepository } from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';

/** The schedule, and its version in use, that a lesson is part of. */
export interface HostSchedule {
  readonly scheduleId: string;
  readonly versionId: string;
}

const EVER = ['0001-01-01', '9999-12-31'] as const;

/** Finds the schedule that a lesson by hand becomes part of. */
@Injectable()
export class FindHostSchedule {
  constructor(private readonly schedules: ScheduleRepository) {}

  /** The newest plan of the day; where the day has none, the newest of all. */
  async of(familyId: string, date: string): Promise<HostSchedule> {
    const ofDay = await this.schedules.findActiveTouching(familyId, date, date);
    const host =
      hostIn(ofDay) ?? hostIn(await this.schedules.findActiveTouching(familyId, ...EVER));
    if (!host)
      throw new AppError(
        'lesson.no-plan',
        'There is no plan yet that the lesson could be part of.',
      );
    return host;
  }

  /** The schedule of a lesson that comes back: its own, where that is still in use. */
  async ofReturning(
    familyId: string,
    { scheduleId, date }: { readonly scheduleId: string; readonly date: string },
  ): Promise<HostSchedule> {
    const own = await this.schedules.findById(familyId, scheduleId);
    const host = own?.status === 'active' ? hostIn([own]) : null;
    return host ?? this.of(familyId, date);
  }
}

function hostIn(schedules: readonly Schedule[]): HostSchedule | null {
  for (const { id, activeVersionId } of schedules)
    if (activeVersionId) return { scheduleId: id, versionId: activeVersionId };
  return null;
}
