/**
 * When the children of the demo family learn well, which nobody has said in the questionnaire in so many words: from
 * each time on, how well it goes, 0 to 1. It shows in what is finished and in the faces, so that there is something
 * to learn.
 */
const curves: Readonly<Record<string, readonly (readonly [from: string, fit: number])[]>> = {
  // Slow to start, then long at his best.
  Noah: [
    ['00:00', 0.5],
    ['10:00', 0.95],
    ['14:00', 0.65],
  ],
  // A morning child.
  Ella: [
    ['00:00', 0.95],
    ['12:00', 0.45],
  ],
  // The best is over early.
  Leo: [
    ['00:00', 0.95],
    ['10:30', 0.55],
  ],
};

/** How well a child learns at a time; a child who is not of this family, as most do. */
export function fitAt(name: string, startTime: string): number {
  return curves[name]?.findLast(([from]) => from <= startTime)?.[1] ?? USUAL_FIT;
}

export const USUAL_FIT = 0.85;
