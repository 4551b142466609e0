import { Injectable } from '@nestjs/common';
import type { Disruption } from '../../domain/planning/index.js';
import type { PlaceRecord, Schedule, ScheduleVersion } from '../../persistence/index.js';
import { ItemRepository } from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';
import type { PlacedLessonDto } from '../dto/replan.dto.js';
import type {
  CompareQueryDto,
  VersionComparisonDto,
  VersionEntryDto,
  VersionListDto,
} from '../dto/version-history.dto.js';
import { ItemRowsService } from '../item-rows.service.js';
import { disruptionNote } from './disruption-text.js';
import { toPlaceRecord } from './move-items.service.js';
import { FamilyNames, VersionRows } from './replan-rows.service.js';
import { type Names, placeDto } from './words.js';

/** The history of a schedule. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly rows: VersionRows,
    private readonly items: ItemRepository,
    private readonly itemRows: ItemRowsService,
    private readonly names: FamilyNames,
  ) {}

  async list(familyId: string, id: string): Promise<VersionListDto> {
    const schedule = await this.rows.schedule(familyId, id);
    const [versions, { names }] = await Promise.all([
      this.rows.versions.listOfSchedule(familyId, id),
      this.names.load(familyId),
    ]);
    const entries = versions.map((version) => toEntry(version, schedule, names));
    return { items: entries.reverse() };
  }

  /** Lessons that stand elsewhere in the later version, or only in one of the two. */
  async compare(
    familyId: string,
    id: string,
    query: CompareQueryDto,
  ): Promise<VersionComparisonDto> {
    const schedule = await this.rows.schedule(familyId, id);
    const versions = await this.rows.versions.listOfSchedule(familyId, id);
    const to = this.pick(versions, query.to ?? schedule.activeVersionId);
    const before = versions[versions.findIndex((version) => version.id === to.id) - 1] ?? to;
    const from = this.pick(versions, query.from ?? before.id);
    const [old, now] = await Promise.all([
      this.layoutOf(familyId, schedule, from),
      this.layoutOf(familyId, schedule, to),
    ]);
    const ids = [...new Set([...old, ...now].map(({ itemId }) => itemId))];
    const rows = await this.itemRows.byId(familyId, ids);
    const lessons = ids.flatMap((itemId): PlacedLessonDto[] => {
      const [a, b] = [old, now].map((layout) => layout.find((each) => each.itemId === itemId));
      const row = rows.get(itemId);
      if (!row || isSame(a, b)) return [];
      const { item, subject, children } = row;
      return [
        {
          title: item.title,
          subjectKind: subject?.kind ?? null,
          childIds: children.map(({ childId }) => childId),
          from: a ? placeDto(a, a.minutes) : null,
          to: b ? placeDto(b, b.minutes) : null,
        },
      ];
    });
    return {
      moved: lessons.filter((lesson) => lesson.from && lesson.to),
      added: lessons.filter((lesson) => !lesson.from),
      removed: lessons.filter((lesson) => !lesson.to),
    };
  }

  private pick(versions: readonly ScheduleVersion[], id: string | null): ScheduleVersion {
    const version = versions.find((each) => each.id === id);
    if (!version) throw new AppError('schedule-version.not-found', 'There is no such version.');
    return version;
  }

  private async layoutOf(
    familyId: string,
    schedule: Schedule,
    version: ScheduleVersion,
  ): Promise<readonly PlaceRecord[]> {
    if (version.id !== schedule.activeVersionId) return version.layout ?? [];
    return (await this.items.findActiveOfSchedule(familyId, schedule.id)).map(toPlaceRecord);
  }
}

function isSame(a: PlaceRecord | undefined, b: PlaceRecord | undefined): boolean {
  if (!a || !b) return a === b;
  return a.date === b.date && a.startMinute === b.startMinute && a.minutes === b.minutes;
}

function toEntry(version: ScheduleVersion, schedule: Schedule, names: Names): VersionEntryDto {
  const { id, number, reason, createdAt, summary, diagnostics } = version;
  return {
    id,
    number,
    reason,
    createdAt: createdAt.toISOString(),
    active: id === schedule.activeVersionId,
    note: noteOf(version, names),
    moved: countIn(diagnostics, 'moved'),
    leftOver: countIn(diagnostics, 'leftOver'),
    placed: summary.placed,
    required: summary.required,
  };
}

function countIn(diagnostics: ScheduleVersion['diagnostics'], key: string): number {
  const value = diagnostics[key];
  return typeof value === 'number' ? value : 0;
}

function noteOf({ reason, diagnostics }: ScheduleVersion, names: Names): string {
  const disruption = diagnostics.disruption as Disruption | null | undefined;
  if (reason === 'replanned' && disruption) return disruptionNote(disruption, names);
  return reason === 'undone' ? 'Went back to the plan before' : 'Planned from your answers';
}
