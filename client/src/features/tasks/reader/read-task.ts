import { addDays, type PlainDate } from '@/lib/plain-date';
import { minuteOf, type WallTime } from '@/lib/wall-time';
import { type Repeat, startOf } from '../repeat';
import { type Now, type ReadDate, readDates } from './read-dates';
import { readRepeat } from './read-repeat';
import { blanked, type Span, titleOf } from './spans';

/** Somebody of the family, by name. */
export interface Named {
  /** `child:<id>` or `parent:<id>`. */
  readonly owner: string;
  readonly name: string;
}

export type PartKind = 'who' | 'repeat' | 'ends' | 'date' | 'minutes';

/** A piece of the text that was understood; whatever is in none of them is the title. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** What one line means. */
export interface Reading {
  readonly title: string;
  /** By when; of what comes back, where its rule is counted from. */
  readonly dueDate: PlainDate | null;
  readonly dueTime: WallTime | null;
  readonly minutes: number | null;
  readonly repeat: Repeat | null;
  /** `family`, `child:<id>`, `parent:<id>`; null where nobody is named. */
  readonly owner: string | null;
  /** Children who take turns; only of what comes back. */
  readonly turns: readonly string[];
  readonly parts: readonly Part[];
}

export interface ReadOptions {
  readonly now: Now;
  readonly people: readonly Named[];
  /** Whether 1/8 is the first of August. */
  readonly isDayFirst: boolean;
}

/** Longer lines are no quick notes, and a title has 200 characters. */
export const LONGEST_LINE = 300;

const MINUTES =
  /(?<![\w.-])(?<!\bin\s)(?:for\s+)?(?:(\d{1,3})\s*min(?:ute)?s?|(\d{1,2}(?:\.5)?|an|half\s+an)\s*(?:h|hours?|hrs?))(?![\w-])/iu;
const TIMES =
  /(?<![\w-])(?:for\s+)?(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+times(?![\w-])/iu;
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']; // prettier-ignore
const MOST = { count: 5000, minutes: 720 } as const;
const LEAST_MINUTES = 5;

/** Reads one line such as "library books every second Friday 16:00". It never fails: what is not understood is the title. */
export function readTask(line: string, { now, people, isDayFirst }: ReadOptions): Reading {
  const text = line.slice(0, LONGEST_LINE);
  const parts: Part[] = [];
  const rest = (): string => blanked(text, parts);
  const take = (kind: PartKind, span: Span): void => {
    for (const piece of piecesOf(span, parts)) parts.push({ ...piece, kind });
  };

  const repeated = readRepeat(rest(), now.date);
  if (repeated) take('repeat', repeated);
  const who = readWho(rest(), people, repeated !== null);
  if (who) take('who', who);
  const times = repeated ? readTimes(rest()) : null;
  if (times) take('ends', times);
  const long = readMinutes(rest());

  const dates = readDates(long ? blanked(rest(), [long]) : rest(), now, isDayFirst);
  const until = repeated && !times ? dates.find(({ isUntil, date }) => isUntil && date) : undefined;
  const others = dates.filter((one) => one !== until);
  const timed = others.find(({ time }) => time !== null);
  const dated =
    timed?.date != null ? timed : others.find(({ date, time }) => date !== null && time === null);
  if (until) take('ends', until);
  for (const one of new Set([dated, timed])) if (one) take('date', one);
  const time = timed?.time ?? null;
  const minutes = timed ? (timed.minutes ?? long?.minutes ?? null) : null;
  if (timed && !timed.minutes && long) take('minutes', long);

  const repeat = repeated && ending(repeated, { times, until, dated });
  return {
    title: titleOf(text, parts),
    dueDate: repeat ? startOf(repeat, dated?.date ?? now.date) : dueDateOf(dated, time, now),
    dueTime: time,
    minutes: minutes === null || minutes < LEAST_MINUTES ? null : Math.min(MOST.minutes, minutes),
    repeat,
    owner: who?.owner ?? null,
    turns: who?.turns ?? [],
    parts: [...parts].sort((a, b) => a.from - b.from),
  };
}

/** Without a day a time is the next one on the clock. */
function dueDateOf(dated: ReadDate | undefined, time: WallTime | null, now: Now): PlainDate | null {
  if (dated?.date) return dated.date;
  if (time === null) return null;
  return minuteOf(time) > now.minute ? now.date : addDays(now.date, 1);
}

function ending(
  { repeat, wantsDate }: { repeat: Repeat; wantsDate: boolean },
  said: {
    times: { count: number } | null;
    until?: ReadDate | undefined;
    dated?: ReadDate | undefined;
  },
): Repeat {
  const { times, until, dated } = said;
  const isOnDate = wantsDate && dated?.date != null && repeat.unit === 'month';
  return {
    ...repeat,
    ...(isOnDate && { monthDay: Number(dated.date.slice(8)) }),
    ...(times && { ends: 'count' as const, count: times.count }),
    ...(until?.date && { ends: 'until' as const, until: until.date }),
  };
}

/** What of a stretch no other part has. */
function piecesOf(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (pieces, { from, to }) =>
      pieces.flatMap((piece) =>
        to <= piece.from || from >= piece.to
          ? [piece]
          : [
              { from: piece.from, to: from },
              { from: to, to: piece.to },
            ].filter((left) => left.from < left.to),
      ),
    [span],
  );
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

interface Who extends Span {
  readonly owner: string;
  readonly turns: readonly string[];
}

function readWho(text: string, people: readonly Named[], repeats: boolean): Who | null {
  const known = people.filter(({ name }) => name.trim() !== '');
  const names = known
    .map(({ name }) => escaped(name.trim()))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const ownerOf = (said: string): string | undefined =>
    known.find(({ name }) => name.trim().toLowerCase() === said.toLowerCase())?.owner;
  const spanOf = (found: RegExpExecArray): Span => ({
    from: found.index,
    to: found.index + found[0].length,
  });
  if (names !== '' && repeats) {
    const list = `(?:${names})(?:(?:\\s*,\\s*|\\s*&\\s*|\\s+and\\s+)(?:${names}))+`;
    const turns = `(?:in\\s+turns?|tak(?:e|ing)\\s+turns|by\\s+turns)`;
    const found = new RegExp(`${start}(?:for\\s+)?(${list})\\s+${turns}${end}`, 'iu').exec(text);
    const said = found?.[1]?.match(new RegExp(`${start}(?:${names})${end}`, 'giu')) ?? [];
    const children = said.flatMap((name) => {
      const [kind, id] = (ownerOf(name) ?? '').split(':');
      return kind === 'child' && id ? [id] : [];
    });
    const turnsOf = [...new Set(children)];
    if (found && turnsOf.length > 1 && children.length === said.length)
      return { ...spanOf(found), owner: 'family', turns: turnsOf };
  }
  const all = `every(?:one|body)|(?:the\\s+)?(?:whole\\s+)?family|all\\s+of\\s+us`;
  const one = new RegExp(
    `${start}for\\s+(?:(${names || '(?!)'})|${all})${end}(?!\\s*(?:,|&|and)\\s*(?:${names || '(?!)'})${end})(?!['’])`,
    'iu',
  ).exec(text);
  if (!one) return null;
  const owner = one[1] === undefined ? 'family' : ownerOf(one[1]);
  return owner === undefined ? null : { ...spanOf(one), owner, turns: [] };
}

function readTimes(text: string): (Span & { count: number }) | null {
  const found = TIMES.exec(text);
  const said = found?.[1]?.toLowerCase();
  if (!found || said === undefined) return null;
  const count = Number.parseInt(said, 10) || NUMBERS.indexOf(said) + 2;
  if (count < 1 || count > MOST.count) return null;
  return { from: found.index, to: found.index + found[0].length, count };
}

function readMinutes(text: string): (Span & { minutes: number }) | null {
  const found = MINUTES.exec(text);
  if (!found) return null;
  const [, short, hours] = found;
  const minutes = short
    ? Number(short)
    : /^half/iu.test(hours ?? '')
      ? 30
      : 60 * (hours?.toLowerCase() === 'an' ? 1 : Number(hours));
  return { from: found.index, to: found.index + found[0].length, minutes };
}
