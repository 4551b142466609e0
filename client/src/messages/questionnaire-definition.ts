import * as messages from './en/questionnaire-definition';
import { messagesOf } from './i18n';

export const statementTexts = messagesOf('statementTexts', messages.statementTexts);
export const philosophyLabels = messagesOf('philosophyLabels', messages.philosophyLabels);
export const planningApproachTexts = messagesOf(
  'planningApproachTexts',
  messages.planningApproachTexts,
);
export const flexibilityTexts = messagesOf('flexibilityTexts', messages.flexibilityTexts);
export const catalogueSubjectNames = messagesOf(
  'catalogueSubjectNames',
  messages.catalogueSubjectNames,
);
export const sourceLabels = messagesOf('sourceLabels', messages.sourceLabels);
