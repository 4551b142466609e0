import type {
  ChildOutcome,
  ItemChild,
  ItemStatus,
  Mover,
  ImplicitFeedback,
} from '../../persistence/index.js';

type Place = Readonly<{ date: string; startMinute: number }>;

/** Implicit feedback on a child when a parent marks how the lesson went: only what is different from before. */
export function outcomeFeedback(
  before: Pick<ItemChild, 'status' | 'actualMinutes'>,
  after: Omit<ChildOutcome, 'childId'>,
  plannedMinutes: number,
): ImplicitFeedback[] {
  const { status = before.status, actualMinutes = before.actualMinutes } = after;
  return [
    ...(status === before.status ? [] : [changedStatus(before.status, status)]),
    ...(actualMinutes === before.actualMinutes ? [] : minutesOff(actualMinutes, plannedMinutes)),
  ];
}

function changedStatus(fromStatus: ItemStatus, toStatus: ItemStatus): ImplicitFeedback {
  return { kind: toStatus === 'skipped' ? 'skipped' : 'status-changed', fromStatus, toStatus };
}

/** Nothing where the minutes were taken back, or came out as planned. */
function minutesOff(actual: number | null, planned: number): ImplicitFeedback[] {
  const minutesDelta = (actual ?? planned) - planned;
  if (minutesDelta === 0) return [];
  return [{ kind: minutesDelta > 0 ? 'minutes-over' : 'minutes-under', minutesDelta }];
}

/** Implicit feedback when a lesson goes to another place: none where it is there already. */
export function moveFeedback(from: Place, to: Place, movedBy: Mover): ImplicitFeedback[] {
  if (from.date === to.date && from.startMinute === to.startMinute) return [];
  return [{ kind: 'moved', movedBy, toDate: to.date, toStartMinute: to.startMinute }];
}

/** Implicit feedback when a re-plan gives a lesson another place, or none. */
export function replanFeedback(to: Place | null): ImplicitFeedback {
  const toDate = to?.date ?? null;
  return { kind: 'replanned', movedBy: 'system', toDate, toStartMinute: to?.startMinute ?? null };
}
