import { chanceOf } from './chance.js';
import { USUAL_FIT } from './times-of-day.js';

/** What the demo needs to know of an item of a past day. */
export interface PastItem {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly subjectKind: string | null;
  readonly minutes: number;
  /** How well its children learn at its time, 0 to 1; as most do when absent. */
  readonly fit?: number;
}

/** How the lesson went, as the api takes it. */
export interface Outcome {
  readonly status: 'done' | 'partly' | 'skipped';
  readonly actualMinutes?: number;
  readonly note?: string;
}

const notesWhenDone: Readonly<Record<string, readonly string[]>> = {
  mathematics: [
    'Understood borrowing once we used the blocks.',
    'Two mistakes on the last page, both found without help.',
  ],
  reading: [
    'One chapter more than planned.',
    'Asked for the next book.',
    'Read without stopping once.',
  ],
  writing: ['A whole paragraph, and the commas are coming.', 'Wrote a letter to Grandpa instead.'],
  science: ['The bean has its first root.', 'Wants to do the vinegar volcano again.'],
  history: ['Long talk about why the wall was built.', 'Drew the ship from the book.'],
  art: ['Watercolours on the balcony.'],
  computing: ['The game has a score now.'],
  music: ['The left hand is steady.'],
};
const notesWhenPartly = [
  'Stopped after half: too tired.',
  'The doorbell rang; the rest tomorrow.',
  'Hard today. We go back one step.',
];
const notesWhenSkipped = [
  'A cold, everybody in bed early.',
  'Grandma came to visit.',
  'The car had to go to the garage.',
  'Too fine a day: we went to the lake.',
];

const partlyShare = 0.1;
/** Shares that go half or not at all more often at a time of day that does not suit, for each point of fit. */
const unfitPartly = 0.5;
const unfitSkipped = 0.2;
const skippedShare = 0.05;
const noteShare = 0.15;
const poorDayShare = 0.1;
const poorDaySkippedShare = 0.3;

/**
 * How a past lesson went in the demo family: mostly done, a little over or under time, now and then half or not at all,
 * and a bad day as a whole now and then. The same item always comes out the same, so that adding the family can go on
 * where it was interrupted.
 *
 * @param place where the item stands among its week's items, which, other than its id, is the same in every demo
 */
export function outcomeOf(item: PastItem, place: number): Outcome {
  const chance = (what: string) => chanceOf(`${item.date}/${item.title}/${place}/${what}`);
  const poorDay = chanceOf(`${item.date}/day`) < poorDayShare;
  const fate = chance('fate');
  const unfit = Math.max(0, USUAL_FIT - (item.fit ?? USUAL_FIT));
  const skipped = (poorDay ? poorDaySkippedShare : skippedShare) + unfit * unfitSkipped;
  const partly = partlyShare + unfit * unfitPartly;
  if (fate < skipped) {
    return withNote('skipped', chance('note') < noteShare, notesWhenSkipped, chance('words'));
  }
  if (fate < skipped + partly) {
    const actualMinutes = Math.max(
      5,
      Math.round((item.minutes * (0.4 + 0.3 * chance('share'))) / 5) * 5,
    );
    const told = withNote(
      'partly',
      chance('note') < 2 * noteShare,
      notesWhenPartly,
      chance('words'),
    );
    return { ...told, actualMinutes };
  }
  const drift = [-5, 0, 0, 0, 5, 10][Math.floor(chance('drift') * 6)] ?? 0;
  const notes = notesWhenDone[item.subjectKind ?? ''] ?? [];
  const told = withNote('done', chance('note') < noteShare, notes, chance('words'));
  return { ...told, actualMinutes: Math.max(5, item.minutes + drift) };
}

function withNote(
  status: Outcome['status'],
  wanted: boolean,
  notes: readonly string[],
  chance: number,
): Outcome {
  const note = notes[Math.floor(chance * notes.length)];
  return wanted && note !== undefined ? { status, note } : { status };
}
