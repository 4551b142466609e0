// A whole world in one file that imports nothing: a child who is best at an hour of its own, whatever was answered.

/** Numbers from 0 up to but not 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hours = (startTime, endTime) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startTime, endTime }));

const subject = (id, kind, minutes, frequency, childId) => ({
  id,
  name: kind,
  kind,
  core: kind !== 'art',
  minutes,
  frequency,
  involvement: 'minimal',
  fixedStartMinute: null,
  learners: [{ childId, interest: 3 }],
});

/** Chance that the lesson is done: it falls by a tenth with every hour from the child's best one. */
function chance(family, { childId, weekday, startMinute }) {
  const { bestMinute, tiredOn } = family.truth[childId];
  const hoursOff = Math.abs(startMinute - bestMinute) / 60;
  return Math.max(0.1, 0.95 - 0.1 * hoursOff - (weekday === tiredOn ? 0.15 : 0));
}

export const world = {
  name: 'example',
  makeFamily(seed, index) {
    const random = numbers(seed * 100_003 + index);
    const learners = ['first', 'second'].map((id) => ({
      id,
      age: 7 + Math.floor(random() * 8),
      schoolHours: hours('08:30', '15:00'),
      bestTimes: random() < 0.5 ? ['mid-morning'] : [],
    }));
    const subjects = learners.flatMap(({ id }) => [
      subject(`${id}-maths`, 'mathematics', 45, 'daily', id),
      subject(`${id}-reading`, 'reading', 30, 'daily', id),
      subject(`${id}-art`, 'art', 60, 'weekly', id),
    ]);
    const adults = [{ id: 'parent', freeHours: hours('08:00', '18:00') }];
    const truth = Object.fromEntries(
      learners.map(({ id }) => [
        id,
        { bestMinute: 480 + random() * 420, tiredOn: Math.floor(random() * 5) },
      ]),
    );
    return { planningInput: { learners, adults, subjects }, truth };
  },
  expectedReward: (family, lesson) => chance(family, lesson),
  sample: (family, lesson, random) => ({
    status: random() < chance(family, lesson) ? 'done' : 'skipped',
    rating: null,
    actualMinutes: null,
  }),
};
