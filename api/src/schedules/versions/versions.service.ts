import { Injectable } from '@nestjs/common';
import { readStoredDisruption } from '../../domain/planning/index.js';
import {
  type FamilyNames,
  FamilyNamesRepository,
  ItemRepository,
  type PlaceRecord,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';
import { type PlacedLessonDto, toItemPlaceDto } from '../items/dto/placed-lesson.dto.js';
import type {
  CompareQueryDto,
  VersionComparisonDto,
  VersionEntryDto,
  VersionListDto,
} from './dto/version-history.dto.js';
import type { ItemDetails } from '../items/dto/item.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { compareLayouts } from './compare-layouts.js';
import { disruptionParams } from './disruption-params.js';
import type { DisruptionParamsDto } from './dto/disruption-params.dto.js';
import { requireSchedule } from '../require-schedule.js';
import { undoTarget } from './undo-target.js';

/** The history of a schedule. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly details: ItemDetailsService,
    private readonly names: FamilyNamesRepository,
  ) {}

  async list(familyId: string, id: string): Promise<VersionListDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    const [versions, names] = await Promise.all([
      this.versions.listOfSchedule(familyId, id),
      this.names.find(familyId),
    ]);
    const entries = versions.map((version) => toEntry(version, schedule, names));
    const active = versions.find((version) => version.id === schedule.activeVersionId);
    const base = versions.find((version) => version.id === active?.baseVersionId) ?? null;
    const canUndo = active !== undefined && undoTarget(active, base) !== null;
    return { items: entries.reverse(), canUndo };
  }

  /** Lessons that stand elsewhere in the later version, or only in one of the two. */
  async compare(
    familyId: string,
    id: string,
    query: CompareQueryDto,
  ): Promise<VersionComparisonDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    const versions = await this.versions.listOfSchedule(familyId, id);
    const to = this.pick(versions, query.to ?? schedule.activeVersionId);
    const before = versions[versions.findIndex((version) => version.id === to.id) - 1] ?? to;
    const from = this.pick(versions, query.from ?? before.id);
    const [old, now] = await Promise.all([
      this.layoutOf(familyId, schedule, from),
      this.layoutOf(familyId, schedule, to),
    ]);
    const ids = [...new Set([...old, ...now].map(({ itemId }) => itemId))];
    const rows = await this.details.findByIds(familyId, ids);
    const similarity = (itemId: string): string | null => {
      const row = rows.get(itemId);
      return row ? alikeKey(row) : null;
    };
    const changes = compareLayouts(old, now, similarity).flatMap(({ itemId, from: a, to: b }) => {
      const row = rows.get(itemId);
      return row ? [toPlacedLesson(row, a, b)] : [];
    });
    return {
      moved: changes.filter((lesson) => lesson.from && lesson.to),
      added: changes.filter((lesson) => !lesson.from),
      removed: changes.filter((lesson) => !lesson.to),
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
    return this.items.placesOfSchedule(familyId, schedule.id);
  }
}

/** Lessons of one subject, length and group of children are alike: planned anew they are other rows, and the same to people. */
function alikeKey({ item, children }: ItemDetails): string {
  const childIds = children.map(({ childId }) => childId).sort();
  return [item.subjectId ?? item.title, item.minutes, ...childIds].join(' ');
}

function toPlacedLesson(
  { item, subject, children }: ItemDetails,
  from: PlaceRecord | null,
  to: PlaceRecord | null,
): PlacedLessonDto {
  return {
    title: item.title,
    subjectKind: subject?.kind ?? null,
    childIds: children.map(({ childId }) => childId),
    from: from && toItemPlaceDto(from, from.minutes),
    to: to && toItemPlaceDto(to, to.minutes),
  };
}

function toEntry(
  version: ScheduleVersion,
  schedule: Schedule,
  names: FamilyNames,
): VersionEntryDto {
  const { id, number, reason, createdAt, summary, diagnostics } = version;
  return {
    id,
    number,
    reason,
    createdAt: createdAt.toISOString(),
    active: id === schedule.activeVersionId,
    disruption: disruptionOf(version, names),
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

function disruptionOf(
  { reason, diagnostics }: ScheduleVersion,
  names: FamilyNames,
): DisruptionParamsDto | null {
  if (reason !== 'replanned' || !diagnostics.disruption) return null;
  return disruptionParams(readStoredDisruption(diagnostics.disruption), names);
}
