import type { SuggestionsDto } from '@/api/generated/types.gen';
import { catalogueSubjectNames } from '@/messages/questionnaire-definition';
import type { AgeSuggestion } from './answers';

/** Suggested subjects by the names they have for the family, which saves them as its own text. */
export function withNames({ subjects, ...suggestions }: SuggestionsDto): AgeSuggestion {
  return {
    ...suggestions,
    subjects: subjects.map(({ subject, ...usual }) => ({
      ...usual,
      name: catalogueSubjectNames[subject],
    })),
  };
}
