/** The longest time that a lesson may have taken; the server refuses more. */
export const MOST_MINUTES = 600;

/** Whole minutes that were typed; null for an empty field, undefined where the text is no number of minutes. */
export function readMinutes(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}
