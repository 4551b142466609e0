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

export const STATEMENT_IDS = [
  'q1',
  'q2',
  'q3',
  'q4',
  'q5',
  'q6',
  'q7',
  'q8',
  'q9',
  'q10',
  'q11',
  'q12',
  'q13',
  'q14',
  'q15',
  'q16',
  'q17',
  'q18',
  'q19',
  'q20',
  'q21',
  'q22',
  'q23',
  'q24',
  'q25',
] as const;
export type StatementId = (typeof STATEMENT_IDS)[number];

interface Statement {
  readonly id: StatementId;
  readonly scale: Scale;
  /** Agreeing with it speaks against the scale: its score is 6 minus the answer. */
  readonly reversed: boolean;
}

const plain = (scale: Scale, id: StatementId): Statement => ({
  id,
  scale,
  reversed: false,
});
const reversed = (scale: Scale, id: StatementId): Statement => ({
  id,
  scale,
  reversed: true,
});

/** The 25 statements of part seven, five a scale, in the order in which they are asked. */
export const STATEMENTS: readonly Statement[] = [
  plain('flexibility', 'q1'),
  reversed('flexibility', 'q2'),
  plain('flexibility', 'q3'),
  reversed('flexibility', 'q4'),
  plain('flexibility', 'q5'),
  plain('rotation', 'q6'),
  reversed('rotation', 'q7'),
  plain('rotation', 'q8'),
  reversed('rotation', 'q9'),
  plain('rotation', 'q10'),
  plain('time-management', 'q11'),
  reversed('time-management', 'q12'),
  plain('time-management', 'q13'),
  reversed('time-management', 'q14'),
  plain('time-management', 'q15'),
  plain('long-term-planning', 'q16'),
  reversed('long-term-planning', 'q17'),
  plain('long-term-planning', 'q18'),
  reversed('long-term-planning', 'q19'),
  plain('long-term-planning', 'q20'),
  plain('prioritisation', 'q21'),
  reversed('prioritisation', 'q22'),
  plain('prioritisation', 'q23'),
  reversed('prioritisation', 'q24'),
  plain('prioritisation', 'q25'),
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
