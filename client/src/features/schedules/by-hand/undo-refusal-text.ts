import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import type { ChangedLesson, HandChange } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { formatInstant } from '@/lib/format';
import { handChangeStrings as strings } from '@/messages/hand-changes';
import { type MoveRefusal, moveRefusalText } from '../move-refusal-text';
import { changeText, placeText } from './change-text';

/** What the server says beside its code. */
interface Refused {
  readonly change?: HandChange;
  readonly later?: HandChange | null;
  readonly now?: ChangedLesson | null;
  readonly places?: readonly Pick<ChangedLesson, 'date' | 'startTime'>[];
  readonly reason?: MoveRefusal;
}

/** Why a change was not taken back: both sides are named, with who made them and when. */
export function undoRefusalText(error: unknown, timeZone: string): string {
  if (!isProblem(error)) return problemText(error);
  const { change, later, now, places, reason } = error.said as Refused;
  if (error.code === 'item.does-not-fit' && reason) return moveRefusalText(reason);
  if (!change) return problemText(error);
  const mine = { mine: changeText(change), mineBy: byText(change, timeZone) };
  switch (error.code) {
    case 'hand-change.changed-since':
      if (later) return strings.both({ ...mine, theirs: changeText(later), theirsBy: byText(later, timeZone) }); // prettier-ignore
      return now ? strings.movedSince({ ...mine, at: placeText(now) }) : strings.goneSince(mine);
    case 'hand-change.placed-since':
      return strings.placedSince({ ...mine, places: dateText().list((places ?? []).map((place) => placeText(place))) }); // prettier-ignore
    case 'hand-change.gone':
      return strings.gone(mine);
    case 'hand-change.undone':
      return strings.undoneMeanwhile({ ...mine, name: change.undoneByName ?? strings.somebody });
    default:
      return problemText(error);
  }
}

/** Who made a change, and when. */
export function byText({ byName, at }: HandChange, timeZone: string): string {
  return strings.by({ name: byName ?? strings.somebody, when: formatInstant(at, timeZone) });
}
