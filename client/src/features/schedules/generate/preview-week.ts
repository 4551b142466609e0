import type { Child, Subject } from '@/api/model';
import { addDays, weekdayOf } from '@/lib/plain-date';
import { minuteOf } from '@/lib/wall-time';
import { hourScale, type HourScale } from '../week/hour-scale';
import type { PreviewItem } from '@/api/week-model';
import { MOST_LANES, spanOf } from '../week/week-view';
import { placeLessons, type Placeable, type PlacedBlock } from '../week/place-lessons';

interface PreviewEntry extends Placeable {
  title: string;
  subjectKind: string;
}

interface PreviewDay {
  date: string;
  blocks: PlacedBlock<PreviewEntry>[];
}

export interface PreviewWeek {
  scale: HourScale;
  lanes: Child[];
  days: PreviewDay[];
}

/**
 * The week as far as the search has come. The scale follows the school hours rather than the lessons, so that
 * nothing jumps while it fills in.
 */
export function toPreviewWeek(
  preview: readonly PreviewItem[],
  of: { weekStart: string; children: readonly Child[]; subjects: readonly Subject[] },
): PreviewWeek {
  const lanes = of.children.slice(0, MOST_LANES);
  const laneIds = lanes.map((child) => child.id);
  const hours = lanes.flatMap((child) => child.schoolHours);
  const scale = hourScale(hours.map(spanOf));
  const lastDay = Math.max(5, ...preview.map((item) => weekdayOf(item.date)));
  const days = Array.from({ length: lastDay }, (_, index) => {
    const date = addDays(of.weekStart, index);
    const entries = preview.flatMap((item): PreviewEntry[] => {
      const subject = of.subjects.find((one) => one.id === item.subjectId);
      if (!subject || item.date !== date) return [];
      const startMinute = minuteOf(item.startTime);
      return [
        {
          id: `${item.subjectId} ${item.startTime}`,
          title: subject.name,
          subjectKind: subject.kind,
          childIds: subject.learners.map((learner) => learner.childId),
          startMinute,
          endMinute: startMinute + item.minutes,
        },
      ];
    });
    return { date, blocks: placeLessons(entries, laneIds, scale) };
  });
  return { scale, lanes, days };
}
