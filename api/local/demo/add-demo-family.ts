import { setTimeout as wait } from 'node:timers/promises';
import {
  addDays,
  DAYS_PER_WEEK,
  mondayOf,
  mondaysBetween,
  weekdayOf,
} from '../../src/domain/calendar/index.js';
import { StartFailure } from '../supervisor/start-failure.js';
import { Browser } from './browser.js';
import { outcomeOf, type PastItem } from './outcomes.js';
import { demoParent, demoSteward, riversAnswers } from './rivers-family.js';
import { tellFeedback } from './tell-feedback.js';
import { fitAt } from './times-of-day.js';

export interface DemoPlaces {
  readonly appUrl: string;
  readonly standInUrl: string;
}

export interface DemoOptions extends DemoPlaces {
  readonly timeZone: string;
  /** The family's day, YYYY-MM-DD. */
  readonly today: string;
  readonly tell: (part: string, state: string) => void;
  /** Plans weeks as if each were about to begin. */
  readonly planPastWeeks: (request: PastWeeks) => Promise<void>;
}

export interface PastWeeks {
  readonly familyId: string;
  readonly accountId: string;
  readonly childIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly weeks: readonly { readonly monday: string; readonly title: string }[];
}

interface Session {
  readonly account: { readonly id: string };
  readonly family: { readonly id: string; readonly onboardedAt: string | null } | null;
  readonly consent: { readonly service: boolean; readonly currentTextVersion: string };
}

interface Item extends PastItem {
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  readonly startTime: string;
  readonly children: readonly { readonly childId: string }[];
}

interface Week {
  readonly items: readonly Item[];
  readonly children: readonly { readonly id: string; readonly name: string }[];
}

interface Job {
  readonly id: string;
  readonly status: string;
  readonly error: { readonly message: string } | null;
}

const weeksOfHistory = 3;
const generationLimitMs = 300_000;
const atOnce = 4;

/**
 * Adds the Rivers family as its parent would: signs in, gives consent, answers the questionnaire, asks for a plan and
 * ticks off the three weeks before this one and says how they were. Each step looks first whether it is done, so a second run adds nothing and
 * one that was interrupted goes on.
 *
 * @throws StartFailure in words.
 */
export async function addDemoFamily(options: DemoOptions): Promise<void> {
  const { tell } = options;
  const browser = new Browser(options.appUrl);
  await signIn(browser, options);
  const session = await browser.get<Session>('/auth/session');
  if (!session.consent.service) {
    const body = { granted: true, textVersion: session.consent.currentTextVersion };
    await browser.change('PUT', '/consents/service', { body });
  }
  const firstMonday = addDays(mondayOf(options.today), -DAYS_PER_WEEK * weeksOfHistory);
  if (session.family?.onboardedAt) tell('family', 'the Rivers family was here already');
  else {
    await answerQuestionnaire(browser, options.timeZone, firstMonday);
    tell('family', 'Noah (11), Ella (8) and Leo (6), with Anna and Tom');
  }
  await planWeeks(browser, session, firstMonday, options);
  const ticked = await tickOff(browser, firstMonday, options.today);
  tell('history', ticked === 0 ? 'was there already' : `${ticked} lessons ticked off, with notes`);
  const told = await tellFeedback(browser, firstMonday, options.today);
  tell('feedback', told === 0 ? 'was there already' : `${told} lessons and weeks rated`);
}

/** Somebody of the staff exists from the first sign-in on, as everybody does. */
export async function addDemoSteward(places: DemoPlaces): Promise<void> {
  await signIn(new Browser(places.appUrl), places, demoSteward);
}

async function signIn(
  browser: Browser,
  { appUrl, standInUrl }: DemoPlaces,
  person: { readonly name: string; readonly email: string } = demoParent,
): Promise<void> {
  const chooser = await browser.open(new URL('/api/v1/auth/google?returnTo=/', appUrl).href);
  if (new URL(chooser.url).origin !== new URL(standInUrl).origin) {
    throw new StartFailure(
      `Signing in at ${appUrl} leads to ${new URL(chooser.url).origin} instead of the stand-in of this computer, so the demo family cannot be added.`,
    );
  }
  const back = await browser.open(chooser.url, new URLSearchParams({ ...person }));
  const { origin, searchParams } = new URL(back.url);
  if (origin === new URL(appUrl).origin && !searchParams.has('error')) return;
  throw new StartFailure(
    `${person.name} could not sign in (${searchParams.get('error') ?? `status ${back.status}`}): the log is api.log.`,
  );
}

async function answerQuestionnaire(
  browser: Browser,
  timeZone: string,
  firstDay: string,
): Promise<void> {
  const { version } = await browser.get<{ version: number }>('/questionnaire');
  const answers = riversAnswers(timeZone, firstDay);
  const partsDone = [
    'parent',
    'children',
    'commitments',
    'subjects',
    'flexibility',
    'best-times',
    'teaching',
  ];
  await browser.change('PUT', '/questionnaire', { body: { answers, partsDone }, version });
  await browser.change('POST', '/questionnaire/complete');
}

/** The weeks up to this one, each as it would have been planned before it began; at a weekend, the coming one too. */
async function planWeeks(
  browser: Browser,
  { account, family }: Session,
  firstMonday: string,
  { today, tell, planPastWeeks }: DemoOptions,
): Promise<void> {
  if (family === null) throw new StartFailure('The demo parent has no family of her own.');
  const thisMonday = mondayOf(today);
  const missing: string[] = [];
  for (const monday of mondaysBetween(firstMonday, thisMonday)) {
    if (!(await isPlanned(browser, monday))) missing.push(monday);
  }
  if (missing.length > 0) {
    const [childIds, subjectIds] = [
      await idsOf(browser, 'children'),
      await idsOf(browser, 'subjects'),
    ];
    const who = { familyId: family.id, accountId: account.id, childIds, subjectIds };
    const weeks = missing.map((monday) => ({ monday, title: titleOf(monday) }));
    await planPastWeeks({ ...who, weeks });
  }
  const nextMonday = addDays(thisMonday, DAYS_PER_WEEK);
  const isWeekend = weekdayOf(today) > 5;
  if (isWeekend && !(await isPlanned(browser, nextMonday))) await askForWeek(browser, nextMonday);
  const until = isWeekend ? 'this week and the next' : 'this week';
  tell('plan', missing.length === 0 ? 'was there already' : `three weeks of history, ${until}`);
}

function titleOf(monday: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return `Week of ${format.format(new Date(monday))}`;
}

async function isPlanned(browser: Browser, monday: string): Promise<boolean> {
  const { items } = await browser.get<{ items: Item[] }>(`/weeks/${monday}`);
  return items.length > 0;
}

async function idsOf(browser: Browser, what: 'children' | 'subjects'): Promise<string[]> {
  const { items } = await browser.get<{ items: { id: string }[] }>(`/${what}?limit=100`);
  return items.map(({ id }) => id);
}

/** What the button "Make the plan" does, and waiting for it. */
async function askForWeek(browser: Browser, startDate: string): Promise<void> {
  const body = {
    title: titleOf(startDate),
    startDate,
    endDate: addDays(startDate, DAYS_PER_WEEK - 1),
  };
  const idempotencyKey = `demo-week-${startDate}`;
  let job = await browser.change<Job>('POST', '/schedules', { body, idempotencyKey });
  for (const end = Date.now() + generationLimitMs; ['queued', 'running'].includes(job.status);) {
    if (Date.now() > end) {
      throw new StartFailure('The plan is not ready after five minutes: the log is worker.log.');
    }
    await wait(200);
    job = await browser.get<Job>(`/jobs/${job.id}`);
  }
  if (job.status !== 'succeeded') {
    throw new StartFailure(`The plan could not be made: ${job.error?.message ?? job.status}`);
  }
}

/** Says of every lesson before today how it went; those that have been told are left as they are. */
async function tickOff(browser: Browser, firstMonday: string, today: string): Promise<number> {
  let ticked = 0;
  for (let monday = firstMonday; monday < today; monday = addDays(monday, DAYS_PER_WEEK)) {
    const { items, children } = await browser.get<Week>(`/weeks/${monday}`);
    const waiting = items
      .map((item, place) => ({ item, place }))
      .filter(
        ({ item }) => item.kind === 'lesson' && item.status === 'planned' && item.date < today,
      );
    ticked += waiting.length;
    while (waiting.length > 0) {
      await Promise.all(
        waiting.splice(0, atOnce).map(({ item, place }) =>
          browser.change('PATCH', `/items/${item.id}`, {
            body: outcomeOf({ ...item, fit: fitOf(item, children) }, place),
            version: item.version,
          }),
        ),
      );
    }
  }
  return ticked;
}

/** A lesson together goes as well as for the child whom its time suits least. */
function fitOf({ children, startTime }: Item, family: Week['children']): number {
  const names = children.map(({ childId }) => family.find(({ id }) => id === childId)?.name ?? '');
  return Math.min(...names.map((name) => fitAt(name, startTime)));
}
