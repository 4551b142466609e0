import { http } from '@/api/http';
import type { Schedule } from '@/api/week-model';
import type { Disruption } from './disruption';

/** Where a lesson stands: a date and two wall-clock times, in the family's zone. */
export interface Place {
  date: string;
  startTime: string;
  endTime: string;
}

export interface MovedLesson {
  itemId: string;
  title: string;
  subjectKind: string | null;
  childIds: string[];
  from: Place;
  to: Place;
  why: string;
}

export type Choice = 'carry-over' | 'drop' | 'extend-hours';

export interface Offer {
  kind: Choice;
  /** With `carry-over`: Monday of the week it goes to. */
  toWeek?: string;
  /** With `extend-hours`: the day that gets longer, by how many minutes, and that in words. */
  date?: string;
  minutes?: number;
  message?: string;
}

export interface LeftOverLesson {
  itemId: string;
  subjectId: string | null;
  title: string;
  core: boolean;
  childIds: string[];
  minutes: number;
  from: Place;
  why: string;
  offers: Offer[];
}

export interface ReplanPreview {
  previewId: string;
  baseVersionId: string;
  disruption: Disruption;
  calm: number;
  moved: MovedLesson[];
  kept: number;
  leftOver: LeftOverLesson[];
  summary: {
    moved: number;
    kept: number;
    leftOver: number;
    minutesBefore: number;
    minutesAfter: number;
  };
}

export interface PlanVersion {
  id: string;
  number: number;
  reason: 'generated' | 'replanned' | 'undone';
  createdAt: string;
  active: boolean;
  note: string | null;
  moved: number;
  leftOver: number;
  placed: number;
  required: number;
}

/** A lesson in one version or both: added ones stood nowhere before, removed ones stand nowhere now. */
export interface ComparedLesson {
  title: string;
  subjectKind: string | null;
  childIds: string[];
  from: Place | null;
  to: Place | null;
}

export interface Comparison {
  moved: ComparedLesson[];
  added: ComparedLesson[];
  removed: ComparedLesson[];
}

export interface Why {
  reasons: { code: string; sentence: string; points: number }[];
  alternative: (Place & { cost: number; sentence: string }) | null;
  quality: { withinPercent: number | null };
}

export interface PlanChanged {
  schedule: Schedule;
  version: { id: string; number: number };
}

interface Untyped {
  get: (path: string, options: object) => Promise<unknown>;
  post: (path: string, options: object) => Promise<unknown>;
}

// Written against the contract until the API's document names these routes; then the generated types take over.
const untyped = http as unknown as Untyped;

/** Computes what would move; writes nothing. Aborting leaves nothing behind. */
export function askForPreview(
  scheduleId: string,
  body: { disruption: Disruption; calm: number },
  signal: AbortSignal,
): Promise<ReplanPreview> {
  return untyped.post('/schedules/{id}/replan', {
    path: { id: scheduleId },
    body: { ...body, apply: false },
    signal,
  }) as Promise<ReplanPreview>;
}

/** Makes the previewed plan the active one. 409 `replan.outdated` when the plan changed since. */
export function applyPreview(
  { scheduleId, previewId }: { scheduleId: string; previewId: string },
  leftOver: { itemId: string; choice: Choice }[],
  idempotencyKey: string,
): Promise<PlanChanged> {
  return untyped.post('/schedules/{id}/replan/{previewId}/apply', {
    path: { id: scheduleId, previewId },
    body: { leftOver },
    idempotencyKey,
  }) as Promise<PlanChanged>;
}

/** Makes the version before the active one active again. 409 `schedule.nothing-to-undo`. */
export function undoPlan(scheduleId: string): Promise<PlanChanged> {
  return untyped.post('/schedules/{id}/undo', {
    path: { id: scheduleId },
  }) as Promise<PlanChanged>;
}

export function getVersions(scheduleId: string, signal: AbortSignal) {
  return untyped.get('/schedules/{id}/versions', {
    path: { id: scheduleId },
    signal,
  }) as Promise<{ items: PlanVersion[] }>;
}

export function compareVersions(
  scheduleId: string,
  query: { from: string; to: string },
  signal: AbortSignal,
): Promise<Comparison> {
  return untyped.get('/schedules/{id}/compare', {
    path: { id: scheduleId },
    query,
    signal,
  }) as Promise<Comparison>;
}

export function getWhy(itemId: string, signal: AbortSignal): Promise<Why> {
  return untyped.get('/items/{id}/why', { path: { id: itemId }, signal }) as Promise<Why>;
}
