/** Words of today's screen. See src/app/strings.ts for how strings are kept. */
export const todayStrings = {
  title: 'Today',
  now: 'Now',
  nothingNow: ({ time }: { time: string }) => `Free until ${time}`,
  dayOver: 'That is all for today.',
  noLessons: 'No lessons today.',
  nextLessons: ({ day }: { day: string }) => `The next ones are on ${day}.`,
  next: 'Next',
  earlier: 'Earlier today',
  earlierHint: 'Not marked yet. Leave them or mark how they went.',
  settled: ({ count }: { count: number }) => (count === 1 ? '1 done' : `${count} done`),
  until: ({ time, minutes }: { time: string; minutes: string }) =>
    `until ${time} · ${minutes} left`,
};
