import { type UnplacedLessons, wantsAfter } from '@brightpath/api/domain/planning';
import {
  ItemRepository,
  newId,
  type PlacedItem,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
  SubjectRepository,
} from '@brightpath/api/persistence';
import type { GenerateScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import type { LoadedGeneration } from './load-generation.use-case.js';
import { grown, isPlannedAnew } from './planned-anew.js';
import type { MadeTimetable } from './to-rows.js';

/** The schedule a request plans anew, and its version in use. */
export interface PlannedBefore {
  readonly schedule: Schedule;
  readonly version: ScheduleVersion;
}

export interface NewVersion {
  readonly loaded: LoadedGeneration;
  readonly made: MadeTimetable;
  readonly before: PlannedBefore | null;
  /** Lessons that made way. */
  readonly replaced: readonly PlacedItem[];
}

/** Writes a generation as a version: of the schedule that is planned anew, or the first of a new one. */
@Injectable()
export class VersionWriter {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly subjects: SubjectRepository,
  ) {}

  /** The schedule a request plans anew, with a record of where everything in it stands; null where there is none. */
  async plannedBefore(
    familyId: string,
    { params }: LoadedGeneration,
  ): Promise<PlannedBefore | null> {
    const { startDate, endDate } = params;
    const touching = await this.schedules.findActiveTouching(familyId, startDate, endDate);
    const schedule = touching.find((each) => isPlannedAnew(each, params));
    const version =
      schedule?.activeVersionId &&
      (await this.versions.findById(familyId, schedule.activeVersionId));
    if (!schedule || !version) return null;
    const places = await this.items.placesOfSchedule(familyId, schedule.id);
    await this.versions.keepLayout(familyId, version.id, places);
    return { schedule, version };
  }

  /** Schedule, version and items; subjects that are planned for the first time begin their series. */
  async write(
    { familyId, jobId }: GenerateScheduleJob,
    version: NewVersion,
  ): Promise<{ scheduleId: string; versionId: string }> {
    const { made, before, loaded } = version;
    const versionId = newId();
    const scheduleId = before
      ? await this.growSchedule(familyId, before, loaded)
      : await this.addSchedule(familyId, loaded);
    await this.versions.add(familyId, {
      id: versionId,
      scheduleId,
      jobId,
      number: (await this.versions.lastNumber(familyId, scheduleId)) + 1,
      reason: 'generated',
      baseVersionId: before?.version.id ?? null,
      summary: made.summary,
      wants: wantsAfter(before?.version.wants ?? [], made, version.loaded.params),
      weekFacts: { ...before?.version.weekFacts, ...loaded.weekFacts },
      diagnostics: diagnosticsOf(version),
    });
    await this.items.handOver(familyId, scheduleId, versionId);
    await this.schedules.set(familyId, scheduleId, { activeVersionId: versionId });
    const items = made.lessons.map((lesson) => ({ ...lesson, scheduleId, versionId }));
    await this.items.addWithChildren(familyId, items);
    await this.subjects.beginSeries(familyId, loaded.params.subjectIds, loaded.firstWeek);
    return { scheduleId, versionId };
  }

  private async addSchedule(familyId: string, { params }: LoadedGeneration): Promise<string> {
    const { title, description, startDate, endDate } = params;
    const id = newId();
    const childIds = [...params.childIds];
    const subjectIds = [...params.subjectIds];
    const dates = { startDate, endDate };
    await this.schedules.add(familyId, { id, title, description, ...dates, childIds, subjectIds });
    return id;
  }

  /** It keeps its id and takes the newest name. */
  private async growSchedule(
    familyId: string,
    { schedule }: PlannedBefore,
    { params }: LoadedGeneration,
  ): Promise<string> {
    const { title, description } = params;
    const named = { title, description: description ?? schedule.description };
    const changes = { ...named, ...grown(schedule, params) };
    await this.schedules.overwrite(familyId, schedule.id, changes);
    return schedule.id;
  }
}

function diagnosticsOf({ loaded, made, before, replaced }: NewVersion): Record<string, unknown> {
  const known = (before?.version.diagnostics.unplaced ?? []) as readonly UnplacedLessons[];
  // Lessons that were not planned again do not change.
  const others = known.filter(({ subjectId }) => !loaded.params.subjectIds.includes(subjectId));
  // The layout of the version before has its own; these are lessons of other schedules.
  const foreign = replaced.filter(({ scheduleId }) => scheduleId !== before?.schedule.id);
  return {
    unplaced: [...made.unplaced, ...others],
    replaced: foreign.map(({ itemId, date, startMinute, minutes, locked, status }) => ({
      itemId,
      date,
      startMinute,
      minutes,
      locked,
      status,
    })),
  };
}
