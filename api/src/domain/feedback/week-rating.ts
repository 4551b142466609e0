export const MOST_STARS = 5;

/**
 * The five statements about a week, each answered from 1 (not at all) to 5 (fully). Every one speaks of something
 * that planning can change: the load, the breaks, which lessons come first, when the day begins, and how much of a
 * parent it takes.
 */
export const WEEK_STATEMENTS = ['pace', 'freeTime', 'coreWork', 'dayStart', 'energy'] as const;
export type WeekStatement = (typeof WEEK_STATEMENTS)[number];

/** How far a statement holds; null where nothing was said. */
export type StatementAnswers = Readonly<Record<WeekStatement, number | null>>;

/** Share of the stars in a week's rating where statements were answered too. */
const STARS_SHARE = 0.7;

/**
 * A whole week's rating from 0 to 1: the stars, tempered by the mean of the statements that were answered. The stars
 * count for more, since they are the parent's own judgement of the whole.
 */
export function ratingOfWeek(stars: number, answers: StatementAnswers): number {
  const ofStars = share(stars);
  const said = WEEK_STATEMENTS.flatMap((statement) => answers[statement] ?? []);
  if (said.length === 0) return ofStars;
  const ofStatements = said.reduce((sum, answer) => sum + share(answer), 0) / said.length;
  return STARS_SHARE * ofStars + (1 - STARS_SHARE) * ofStatements;
}

/** 1 to 5 as 0 to 1. */
function share(answer: number): number {
  return (answer - 1) / (MOST_STARS - 1);
}
