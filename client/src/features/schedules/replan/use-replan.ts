import { now } from '@/lib/now';
import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parents as parentRows } from '@/api/queries/family';
import { weekQuery } from '@/api/queries/weeks';
import { useFamily } from '@/api/session';
import { addDays, isPlainDate, mondayOf, wallClock, weekdayOf } from '@/lib/plain-date';
import {
  draftErrors,
  startDraft,
  toDisruption,
  type DisruptionDraft,
  type DisruptionKind,
} from './disruption';
import { toChoices, type Choices } from './left-over';
import { useApplyPreview } from './mutations';
import { previewQuery, type PreviewRequest } from './queries';
import type { Choice } from '@/api/replan-model';

/** The slider's stops, from the most stable to the best. */
const LAST_STOP = 4;
const MIDDLE_STOP = 2;

/** The API's `stability`: 1 = as few moves as possible, 0 = the best week. */
function stabilityOf(stop: number): number {
  return 1 - stop / LAST_STOP;
}

function stopOf(stability: number): number {
  return Math.round((1 - stability) * LAST_STOP);
}

/** Facts that changed: what to ask for, with as few moves as possible unless a stability is given. */
interface Settling extends Pick<PreviewRequest, 'scheduleId' | 'disruption'> {
  stability?: number | undefined;
}

/** The state of the steps: the answers so far and the request that was made of them. */
interface Answers {
  step: 'what' | 'details' | 'preview';
  /** Whether the parent came back to the first step from a later one. */
  returning: boolean;
  draft: DisruptionDraft | null;
  /** Whether the parent entered anything: leaving then asks first. */
  edited: boolean;
  /** Errors are shown only after the parent has tried to go on. */
  tried: boolean;
  stop: number;
  request: PreviewRequest | null;
  choices: Choices;
}

const start: Answers = {
  step: 'what',
  returning: false,
  draft: null,
  edited: false,
  tried: false,
  stop: MIDDLE_STOP,
  request: null,
  choices: {},
};

/**
 * The family's clock at the moment the sheet opened, so that the filled-in values do not change while the parent
 * reads.
 */
function useOpeningClock(): { date: string; minute: number } {
  const { timeZone } = useFamily();
  const [clock] = useState(() => wallClock(now(), timeZone));
  return clock;
}

/** The week on screen while it lies ahead; else this week, on a weekend the one that follows. */
function weekToMend(onScreen: string | null, today: string): string {
  if (onScreen && mondayOf(onScreen) > today) return onScreen;
  return weekdayOf(today) <= 5 ? today : addDays(mondayOf(today), 7);
}

/** The weeks, adults and preview that the answers need. */
function useReplanData(answers: Answers, opened: string) {
  const { draft, request, step } = answers;
  const date = draft && isPlainDate(draft.date) ? draft.date : opened;
  return {
    week: useQuery({ ...weekQuery(date), placeholderData: keepPreviousData }),
    parents: useQuery(parentRows.all()),
    preview: useQuery(previewQuery(step === 'preview' ? request : null)),
  };
}

export interface ReplanOptions {
  date: string | null;
  onClose: () => void;
  /** Facts that changed: there is nothing to ask, and the preview comes at once. */
  settle?: Settling;
}

/** The state in which changed facts are shown what they would move. */
const settling = ({ stability = 1, ...settle }: Settling): Answers => ({
  ...start,
  step: 'preview',
  stop: stopOf(stability),
  request: { ...settle, stability, attempt: 1 },
});

/**
 * The way through "Life happened": what, details, preview, applied. `date` lies in the week on screen; without one it
 * is about today.
 */
export function useReplan({ date, onClose, settle }: ReplanOptions) {
  const clock = useOpeningClock();
  const [answers, setAnswers] = useState<Answers>(settle ? settling(settle) : start);
  const change = (next: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...next }));
  const data = useReplanData(answers, weekToMend(date, clock.date));
  const apply = useApplyPreview({ onApplied: onClose });
  const { draft, request } = answers;
  const schedule = data.week.isPlaceholderData ? null : data.week.data?.schedule;
  const errors = draft && answers.tried ? draftErrors(draft, clock.date) : {};

  const pick = (kind: DisruptionKind): void => {
    if (!data.week.data) return;
    const parentIds = (data.parents.data ?? []).map(({ id }) => id);
    const same = draft?.kind === kind ? draft : null;
    const filled = same ?? startDraft(kind, { clock, week: data.week.data, parentIds });
    change({
      step: 'details',
      returning: true,
      tried: false,
      draft: filled,
      edited: same !== null && answers.edited,
    });
  };

  const show = (): void => {
    change({ tried: true });
    if (!draft || !schedule || Object.keys(draftErrors(draft, clock.date)).length > 0) return;
    apply.reset();
    change({
      step: 'preview',
      request: {
        scheduleId: schedule.id,
        disruption: toDisruption(draft),
        stability: stabilityOf(answers.stop),
        attempt: (request?.attempt ?? 0) + 1,
      },
    });
  };

  const again = (stability: number): void => {
    apply.reset();
    if (request) change({ request: { ...request, stability, attempt: request.attempt + 1 } });
  };

  return {
    ...answers,
    ...data,
    isSettling: settle !== undefined,
    clock,
    errors,
    apply,
    /** The chosen day has no plan. This is shown only after the parent has tried to go on. */
    noPlan: answers.tried && data.week.isSuccess && !data.week.isPlaceholderData && !schedule,
    pick,
    show,
    edit: (next: Partial<DisruptionDraft>) =>
      draft && change({ draft: { ...draft, ...next }, edited: true }),
    balance: (stop: number) => change({ stop }),
    settleBalance: (stop: number) => again(stabilityOf(stop)),
    fresh: () => again(request?.stability ?? stabilityOf(answers.stop)),
    choose: (itemId: string, choice: Choice) =>
      setAnswers((before) => ({
        ...before,
        edited: true,
        choices: { ...before.choices, [itemId]: choice },
      })),
    back: () => change({ step: answers.step === 'preview' ? 'details' : 'what' }),
    applyShown: () => {
      const preview = data.preview.data;
      if (!preview || !request) return;
      const choices = toChoices(preview, answers.choices);
      apply.mutate({ scheduleId: request.scheduleId, preview, choices });
    },
  };
}

export type Replan = ReturnType<typeof useReplan>;
