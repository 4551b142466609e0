import { groupHours, type HoursGroup, type WeekdayHours, ungroupHours } from '@/lib/hours';
import { type ChangeDraft, checkChange, fromToday, laterDayOf } from './change-over-time';

/** Hours, and the changes of them that lie ahead, as the API tells them. */
export interface HoursOverTime {
  hours: WeekdayHours[];
  comingHours: { validFrom: string; hours: WeekdayHours[] }[];
}

/** What a form keeps of them beside the hours that are edited. */
export interface HoursDraft {
  /** As they were when the form was opened; null for somebody new. */
  known: HoursOverTime | null;
  /** From when the edited hours hold. */
  change: ChangeDraft;
  /** The first day of a change ahead that is to be taken back; empty for none. */
  takenBack: string;
}

export const newHoursDraft: HoursDraft = { known: null, change: fromToday, takenBack: '' };

export function toHoursDraft(known: HoursOverTime): HoursDraft {
  return { ...newHoursDraft, known };
}

/** Whether the hours in the form differ from those that are known. */
export function haveChanged({ known }: HoursDraft, groups: readonly HoursGroup[]): boolean {
  if (known === null) return false;
  return JSON.stringify(groupHours(ungroupHours(groups))) !== JSON.stringify(groupHours(known.hours)); // prettier-ignore
}

/** What is missing of the day from which changed hours hold. */
export function checkHoursChange(draft: HoursDraft, groups: readonly HoursGroup[]): string | false {
  return draft.takenBack === '' && haveChanged(draft, groups) && checkChange(draft.change);
}

/** What is sent. A change ahead is taken back by giving its first day the hours of the day before it. */
export function hoursToSend(
  draft: HoursDraft,
  groups: readonly HoursGroup[],
): { hours: WeekdayHours[]; validFrom?: string } {
  const { known, change, takenBack } = draft;
  const at = known?.comingHours.findIndex(({ validFrom }) => validFrom === takenBack) ?? -1;
  if (known && at >= 0) {
    return { hours: known.comingHours[at - 1]?.hours ?? known.hours, validFrom: takenBack };
  }
  const hours = ungroupHours(groups);
  const validFrom = laterDayOf(change);
  // Hours that were put back to what they are change nothing, on no day.
  return validFrom && haveChanged(draft, groups) ? { hours, validFrom } : { hours };
}
