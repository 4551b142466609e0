import {
  FLEXIBILITY_LEVELS,
  PLANNING_APPROACHES,
  scoreScales,
  type StatementAnswers,
} from '../../questionnaire/index.js';
import type { TeachingStyle } from './planning-input.js';

/** The style of a family without answers: a gentle rhythm by the clock. */
const DEFAULT_FLEXIBILITY = 3;
const DEFAULT_APPROACH = 'time-blocked';

/** Reads the teaching style from a family's answers. An answer that is missing or malformed counts as not given. */
export function readTeachingStyle(answers: unknown): TeachingStyle {
  const { flexibility, teaching } = asRecord(answers);
  const { statements, planningApproach, philosophies } = asRecord(teaching);
  return {
    flexibility: FLEXIBILITY_LEVELS.find((level) => level === flexibility) ?? DEFAULT_FLEXIBILITY,
    approach:
      PLANNING_APPROACHES.find((approach) => approach === planningApproach) ?? DEFAULT_APPROACH,
    scales: scoreScales(readAgreements(statements)),
    philosophies: readAgreements(philosophies),
  };
}

function readAgreements(statements: unknown): StatementAnswers {
  const isAnswer = ([, value]: [string, unknown]): boolean =>
    typeof value === 'number' && value >= 1 && value <= 5;
  return Object.fromEntries(
    Object.entries(asRecord(statements)).filter(isAnswer),
  ) as StatementAnswers;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
