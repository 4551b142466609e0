/** The week as `GET /api/v1/weeks/:date` tells it, and the pieces it is made of. */
import type { PlainDate } from '@/lib/plain-date';
import type { WallTime } from '@/lib/wall-time';

export type ItemStatus = 'planned' | 'done' | 'partly' | 'skipped' | 'moved';
export type ItemKind = 'lesson' | 'break' | 'commitment' | 'task';
export type Involvement = 'full' | 'some' | 'minimal' | 'none';

export interface ItemOutcome {
  childId: string;
  status: ItemStatus;
  actualMinutes: number | null;
}

export interface Item {
  id: string;
  scheduleId: string;
  kind: ItemKind;
  date: PlainDate;
  startTime: WallTime;
  endTime: WallTime;
  minutes: number;
  subjectId: string | null;
  title: string;
  subjectKind: string | null;
  core: boolean;
  involvement: Involvement | null;
  children: ItemOutcome[];
  status: ItemStatus;
  locked: boolean;
  actualMinutes: number | null;
  note: string | null;
  version: number;
}

export interface WeekChild {
  id: string;
  name: string;
  initial: string;
  order: number;
}

export interface WeekDay {
  date: PlainDate;
  weekday: number;
  holiday: string | null;
}

export interface WeekCommitment {
  commitmentId: string;
  title: string;
  ownerKind: 'family' | 'parent' | 'child';
  childIds: string[];
  parentId: string | null;
  date: PlainDate;
  startTime: WallTime;
  endTime: WallTime;
}

export interface ScheduleSummary {
  required: number;
  placed: number;
  unplacedCount: number;
  weeks: {
    weekStart: PlainDate;
    required: number;
    placed: number;
    objective: number;
    terms: Record<string, number>;
    seconds: number;
  }[];
  madeBy: { kind: string };
}

export interface Week {
  weekStart: PlainDate;
  weekEnd: PlainDate;
  today: PlainDate;
  timeZone: string;
  schedule: { id: string; title: string; versionId: string; summary: ScheduleSummary } | null;
  children: WeekChild[];
  days: WeekDay[];
  items: Item[];
  commitments: WeekCommitment[];
}
