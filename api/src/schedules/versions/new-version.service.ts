import { Injectable } from '@nestjs/common';
import {
  ItemRepository,
  newId,
  OutboxRepository,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { toScheduleDto, toVersionDto } from '../dto/schedule.dto.js';
import { requireSchedule } from '../require-schedule.js';
import type { NewVersionDto } from './dto/new-version.dto.js';

export type NextVersion = Pick<
  ScheduleVersion,
  'jobId' | 'reason' | 'baseVersionId' | 'summary' | 'wants' | 'weekFacts' | 'diagnostics'
>;

/** The event that other parts of the product hear of. */
export interface VersionEvent {
  readonly type: 'schedule.replanned' | 'schedule.undone';
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Makes one version of a schedule follow another, inside the caller's transaction. Items keep their rows, so their
 * notes, marks and addresses stay; the version that is replaced keeps in its layout where everything stood.
 */
@Injectable()
export class NewVersionService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Adds the next version, lets `change` move its items, and makes it the one in use; answers its id. */
  async follow(
    { id, familyId, scheduleId }: ScheduleVersion,
    next: NextVersion,
    { event, change }: { event: VersionEvent; change: (versionId: string) => Promise<void> },
  ): Promise<string> {
    const versionId = newId();
    const layout = await this.items.placesOfSchedule(familyId, scheduleId);
    await this.versions.keepLayout(familyId, id, layout);
    const number = (await this.versions.lastNumber(familyId, scheduleId)) + 1;
    await this.versions.add(familyId, { id: versionId, scheduleId, number, ...next });
    await change(versionId);
    await this.items.handOver(familyId, scheduleId, versionId);
    await this.schedules.set(familyId, scheduleId, { activeVersionId: versionId });
    await this.outbox.record(familyId, {
      type: event.type,
      subjectId: scheduleId,
      data: { scheduleId, versionId, ...event.counts },
    });
    return versionId;
  }

  /** The schedule with the version that is now in use. */
  async answer(familyId: string, scheduleId: string): Promise<NewVersionDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, scheduleId));
    const version = await this.versions.findActiveOf(familyId, schedule);
    if (!version) throw new RangeError(`schedule ${scheduleId} must have a version in use`);
    return { schedule: toScheduleDto(schedule, version), version: toVersionDto(version) };
  }
}
