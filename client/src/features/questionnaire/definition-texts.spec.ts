import { readFileSync } from 'node:fs';
import { periodLabels } from '@/messages/periods';
import {
  catalogueSubjectNames,
  flexibilityTexts,
  philosophyLabels,
  planningApproachTexts,
  sourceLabels,
  statementTexts,
} from '@/messages/questionnaire-definition';
import { kindLabels } from '@/messages/subject-kinds';

interface ApiDocument {
  components: {
    schemas: Record<string, { enum?: (string | number)[]; properties?: Record<string, object> }>;
  };
}

const { schemas } = (JSON.parse(readFileSync('api/openapi.json', 'utf8')) as ApiDocument)
  .components;

describe('the words of the questionnaire', () => {
  it.each<[schema: string, texts: object]>([
    ['StatementId', statementTexts],
    ['Philosophy', philosophyLabels],
    ['PlanningApproach', planningApproachTexts],
    ['FlexibilityLevel', flexibilityTexts],
    ['Period', periodLabels],
    ['SubjectKind', kindLabels],
    ['CatalogueSubject', catalogueSubjectNames],
    ['SourceId', sourceLabels],
  ])('are there for every %s of the api, and for no other', (schema, texts) => {
    const codes = schemas[schema]?.enum ?? [];
    expect(codes.length).toBeGreaterThan(4);
    expect(Object.keys(texts).sort()).toEqual(codes.map(String).sort());
  });

  it('come from the client alone: what the api sends of it has no field for words', () => {
    const sent = ['QuestionnaireDefinitionDto', 'StatementDto', 'PeriodDto', 'CatalogueEntryDto', 'SourceDto', 'SuggestedSubjectDto']; // prettier-ignore
    const fields = sent.flatMap((name) => Object.keys(schemas[name]?.properties ?? {}));
    expect(fields).toContain('statements');
    expect(fields.filter((name) => /^(label|text|description|names?)$/.test(name))).toEqual([]);
  });
});
