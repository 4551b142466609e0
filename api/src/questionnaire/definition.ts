import { PERIOD_TEXTS } from '../domain/calendar/index.js';
import {
  ACTIVITY_TEXTS,
  FLEXIBILITY_TEXTS,
  PHILOSOPHY_TEXTS,
  PLANNING_APPROACH_TEXTS,
  STATEMENTS,
  SUBJECT_CATALOGUE,
} from '../domain/questionnaire/index.js';
import type { QuestionnaireDefinitionDto } from './dto/definition.dto.js';

/** The questionnaire's own texts, from the domain's tables. */
export function questionnaireDefinition(): QuestionnaireDefinitionDto {
  return {
    statements: [...STATEMENTS],
    philosophies: [...PHILOSOPHY_TEXTS],
    activities: [...ACTIVITY_TEXTS],
    planningApproaches: [...PLANNING_APPROACH_TEXTS],
    flexibilityLevels: [...FLEXIBILITY_TEXTS],
    periods: [...PERIOD_TEXTS],
    subjectCatalogue: SUBJECT_CATALOGUE.map((entry) => ({ ...entry, names: [...entry.names] })),
  };
}
