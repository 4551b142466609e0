import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minuteOfDayIn, todayIn, wallClock } from '@brightpath/api/domain/calendar';
import type { NotificationKind } from '@brightpath/api/domain/notifications';
import type { NotificationData, NotificationNames } from '@brightpath/api/persistence';
import { Eta } from 'eta';

/** The folder of the texts that are sent now. A new wording that means something else is a new folder. */
export const TEMPLATES = 'v1';
const FOLDER = fileURLToPath(new URL(`./templates/${TEMPLATES}/`, import.meta.url));

/** What one notification says, as the templates read it. */
export interface Told {
  readonly kind: NotificationKind;
  readonly subjectId: string;
  readonly data: NotificationData;
  readonly names: NotificationNames;
  readonly timeZone: string;
  readonly address: string;
}

/** Where the links of a mail lead. */
export interface MailLinks {
  readonly publicUrl: string;
  readonly unsubscribe: string;
}

/** A mail in both formats. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The parts of a template: its first line, its last, and what stands between them. */
interface Message {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly path: string;
}

/** Where each leads, as the app's own list does. */
const PATHS: Readonly<Record<NotificationKind, (told: Told) => string>> = {
  'task-due': ({ subjectId }) => `/tasks?task=${subjectId}`,
  'task-starting': ({ subjectId }) => `/tasks?task=${subjectId}`,
  'lesson-starting': () => '/today',
  'day-plan': () => '/today',
  'week-summary': ({ data }) => `/week/${data.date}`,
  'plan-ready': ({ data }) => `/week/${data.date}`,
  'plan-changed': () => '/today',
  invitation: ({ subjectId }) => `/join/${subjectId}`,
};

/** Sentences are text; only the frame around them is HTML, and it escapes them. */
const sentences = new Eta({ views: FOLDER, cache: true, autoEscape: false, autoTrim: false });
const frames = new Eta({ views: FOLDER, cache: true, autoEscape: true });

/** One notification as a mail; null where there is nothing to say any more, as what it is about is gone. */
export function renderMail(told: Told, links: MailLinks): RenderedMail | null {
  const message = messageOf(told);
  return message && frame(message, links, reasonOf(told));
}

/** Several notifications as one mail. */
export function renderDigest(all: readonly Told[], links: MailLinks): RenderedMail | null {
  const said = all.flatMap((told) => messageOf(told)?.paragraphs[0] ?? []);
  const [first] = all;
  if (!first || said.length === 0) return null;
  const text = sentences.render('./digest', { sentences: said, counted });
  return frame(toMessage(text, '/today'), links, reasonOf(first));
}

/** The sentence of one notification alone; null where there is nothing to say any more. */
export function messageOf(told: Told): Message | null {
  const { kind, data, names, timeZone, address } = told;
  const { title, by, isOver } = names;
  if (isOver) return null;
  if (NEEDS_TITLE.has(kind) && title === null) return null;
  const at = data.at === undefined ? null : new Date(data.at);
  const date = kind === 'invitation' && at ? todayIn(timeZone, at) : data.date;
  const words = {
    ...data,
    title,
    by: by ?? 'Somebody',
    address,
    counted,
    time: at && wallClock(minuteOfDayIn(timeZone, at)),
    when: at && whenOf(timeZone, at, data.date),
    day: date && dayOf(date, { weekday: 'long' }),
    longDay: date && dayOf(date, { weekday: 'long', day: 'numeric', month: 'long' }),
  };
  return toMessage(sentences.render(`./${kind}`, words), PATHS[kind](told));
}

const NEEDS_TITLE: ReadonlySet<NotificationKind> = new Set(['task-due', 'task-starting', 'lesson-starting', 'invitation']); // prettier-ignore

function toMessage(text: string, path: string): Message {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [subject = '', ...rest] = lines;
  return { subject, paragraphs: rest.slice(0, -1), action: rest.at(-1) ?? '', path };
}

function frame(message: Message, links: MailLinks, reason: string): RenderedMail {
  const { publicUrl, unsubscribe } = links;
  const words = {
    ...message,
    link: publicUrl + message.path,
    settings: `${publicUrl}/settings/notifications`,
    unsubscribe,
    reason,
  };
  return {
    subject: message.subject,
    text: sentences
      .render('./layout.txt.eta', words)
      .replace(/\n{3,}/g, '\n\n')
      .trimStart(),
    html: frames.render('./layout.html.eta', words),
  };
}

function reasonOf({ kind, names }: Told): string {
  return kind === 'invitation'
    ? `You get this mail because ${names.by ?? 'somebody'} invited this address to BrightPath.`
    : 'You get this mail because your family plans with BrightPath.';
}

function counted(count: number | undefined, what: string): string {
  return `${count ?? 0} ${what}${count === 1 ? '' : 's'}`;
}

/** A task for the whole day is late after its end, which is the next day already: its date says what is meant. */
function whenOf(timeZone: string, at: Date, date: string | undefined): string {
  const isWholeDay = date !== undefined && todayIn(timeZone, at) !== date;
  const day = dayOf(date ?? todayIn(timeZone, at), { weekday: 'long', day: 'numeric', month: 'long' }); // prettier-ignore
  return isWholeDay ? `on ${day}` : `on ${day} at ${wallClock(minuteOfDayIn(timeZone, at))}`;
}

function dayOf(date: string, parts: Intl.DateTimeFormatOptions): string {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(noon);
}

/** So that a worker without its templates says so at its start, and not at the first mail. */
export function requireTemplates(): void {
  for (const name of ['layout.txt', 'layout.html', 'digest', ...Object.keys(PATHS)])
    readFileSync(`${FOLDER}${name}.eta`);
}
