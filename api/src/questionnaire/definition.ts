import { PERIOD_SPANS } from '../domain/calendar/index.js';
import {
  FLEXIBILITY_LEVELS,
  PHILOSOPHIES,
  PLANNING_APPROACHES,
  STATEMENTS,
  SUBJECT_CATALOGUE,
} from '../domain/questionnaire/index.js';
import type { QuestionnaireDefinitionDto } from './dto/definition.dto.js';

/** What the questionnaire offers, as codes from the domain's tables. */
export function questionnaireDefinition(): QuestionnaireDefinitionDto {
  return {
    statements: [...STATEMENTS],
    philosophies: [...PHILOSOPHIES],
    planningApproaches: [...PLANNING_APPROACHES],
    flexibilityLevels: [...FLEXIBILITY_LEVELS],
    periods: [...PERIOD_SPANS],
    subjectCatalogue: SUBJECT_CATALOGUE.map(({ kind, subjects }) => ({
      kind,
      subjects: [...subjects],
    })),
  };
}
