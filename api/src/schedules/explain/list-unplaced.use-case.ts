import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { UnplacedChange, UnplacedLessons } from '../../domain/planning/index.js';
import {
  type FamilyNames,
  FamilyNamesRepository,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { JobProducer } from '../../queues/index.js';
import type { UnplacedDto, UnplacedListDto } from './dto/unplaced.dto.js';
import { requireSchedule } from '../require-schedule.js';
import { toChangeDto } from './smallest-change.js';
import { toUnplacedReasonDto } from './unplaced-reason.js';

/** The worker looks for changes as soon as a schedule is made, so a reader seldom waits at all. */
const PATIENCE_MS = 2_500;
const LOOK_EVERY_MS = 100;

/** What found no place, why, and what would make it fit. */
@Injectable()
export class ListUnplaced {
  private readonly logger = new Logger(ListUnplaced.name);

  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly names: FamilyNamesRepository,
    private readonly producer: JobProducer,
  ) {}

  /** What did not fit into the version in use, week by week, with reasons by name. */
  async list(familyId: string, id: string): Promise<UnplacedListDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    const version = await this.versions.findActiveOf(familyId, schedule);
    const records = (version?.diagnostics.unplaced ?? []) as readonly UnplacedLessons[];
    if (!version || records.length === 0) return { items: [] };
    const [names, changes] = await Promise.all([
      this.names.find(familyId),
      this.changes(familyId, version),
    ]);
    return { items: records.map((record) => toUnplacedDto(record, { names, changes })) };
  }

  /** What the worker found for the version; where it has not looked yet, it is asked to, and waited for a moment. */
  private async changes(familyId: string, version: ScheduleVersion): Promise<UnplacedChange[]> {
    const known = changesOf(version);
    if (known) return known;
    try {
      await this.producer.explainUnplaced({ familyId, versionId: version.id });
      const deadline = performance.now() + PATIENCE_MS;
      while (performance.now() < deadline) {
        const found = changesOf(await this.versions.findById(familyId, version.id));
        if (found) return found;
        await wait(LOOK_EVERY_MS);
      }
    } catch (error) {
      this.logger.warn({ versionId: version.id, err: error }, 'unplaced.enqueue-failed');
    }
    return [];
  }
}

function changesOf(version: ScheduleVersion | null): UnplacedChange[] | null {
  const changes = version?.diagnostics.changes;
  return Array.isArray(changes) ? (changes as UnplacedChange[]) : null;
}

function toUnplacedDto(
  record: UnplacedLessons,
  { names, changes }: { names: FamilyNames; changes: readonly UnplacedChange[] },
): UnplacedDto {
  const { weekStart, subjectId } = record;
  const found = changes.find(
    (each) => each.weekStart === weekStart && each.subjectId === subjectId,
  );
  return {
    ...record,
    subjectName: names.get(subjectId) ?? null,
    reasons: record.reasons.map((reason) => toUnplacedReasonDto(reason, names)),
    change: found?.change ? toChangeDto(found.change, names) : null,
  };
}
