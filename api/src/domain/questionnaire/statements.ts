export const SCALES = [
  'flexibility',
  'rotation',
  'time-management',
  'long-term-planning',
  'prioritisation',
] as const;
export type Scale = (typeof SCALES)[number];

/** How far a parent agrees: 1 strongly disagree to 5 strongly agree. */
export const AGREEMENT = { least: 1, middle: 3, most: 5 } as const;

interface Statement {
  readonly id: string;
  readonly scale: Scale;
  readonly text: string;
  /** Agreeing with it speaks against the scale: its score is 6 minus the answer. */
  readonly reversed: boolean;
}

const plain = (scale: Scale, id: string, text: string): Statement => ({
  id,
  scale,
  text,
  reversed: false,
});
const reversed = (scale: Scale, id: string, text: string): Statement => ({
  id,
  scale,
  text,
  reversed: true,
});

/** The 25 statements of part seven, five a scale, in the order in which they are asked. */
export const STATEMENTS: readonly Statement[] = [
  plain('flexibility', 'q1', 'I am comfortable changing the plan during the day'),
  reversed('flexibility', 'q2', 'We do best when every lesson has a set time'),
  plain('flexibility', 'q3', 'When a lesson goes well I let it run over'),
  reversed('flexibility', 'q4', 'I want every week to look like the last'),
  plain('flexibility', 'q5', 'I would rather have a list for the day than a clock'),
  plain('rotation', 'q6', 'I like to touch many subjects in a day'),
  reversed('rotation', 'q7', 'I prefer one subject for a long block'),
  plain('rotation', 'q8', 'Changing subject keeps my children fresh'),
  reversed('rotation', 'q9', 'I finish one unit before starting another'),
  plain('rotation', 'q10', 'I like taking the next subject in a loop whenever there is time'),
  plain('time-management', 'q11', 'We start at the same time every school day'),
  reversed('time-management', 'q12', 'Our mornings are slow to get going'),
  plain('time-management', 'q13', 'I keep an eye on the clock while we learn'),
  reversed('time-management', 'q14', 'I lose track of how long lessons take'),
  plain('time-management', 'q15', 'I like core work done before lunch'),
  plain('long-term-planning', 'q16', 'I plan a term or more ahead'),
  reversed('long-term-planning', 'q17', 'I decide week by week'),
  plain('long-term-planning', 'q18', 'I want to see when each course will finish'),
  reversed('long-term-planning', 'q19', 'Long-range plans feel like pressure'),
  plain('long-term-planning', 'q20', 'I set goals for the year and check them'),
  plain('prioritisation', 'q21', 'On a short day core subjects come first'),
  reversed('prioritisation', 'q22', 'Every subject deserves an equal share'),
  plain('prioritisation', 'q23', 'I would drop an elective to protect maths or reading'),
  reversed('prioritisation', 'q24', 'I follow my child’s interest even when core work waits'),
  plain('prioritisation', 'q25', 'I know which subjects matter most this term'),
];

/** Answers by statement id, 1 to 5; a missing one counts as the middle. */
export type StatementAnswers = Readonly<Record<string, number | undefined>>;
/** Each scale from 0 to 1. */
export type ScaleScores = Readonly<Record<Scale, number>>;

/** Mean of a scale's five statements, 1 to 5, brought to 0 to 1 as (mean - 1) / 4. */
export function scoreScales(answers: StatementAnswers): ScaleScores {
  const scores = SCALES.map((scale): [Scale, number] => {
    const points = STATEMENTS.filter((statement) => statement.scale === scale).map(
      ({ id, reversed: turned }) => {
        const answer = answers[id] ?? AGREEMENT.middle;
        return turned ? AGREEMENT.least + AGREEMENT.most - answer : answer;
      },
    );
    const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
    return [scale, (mean - AGREEMENT.least) / (AGREEMENT.most - AGREEMENT.least)];
  });
  return Object.fromEntries(scores) as Record<Scale, number>;
}
