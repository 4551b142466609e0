import * as messages from './en/family-plan';
import { messagesOf } from './i18n';

export const familyStrings = messagesOf('family', messages.family);
export const periodLabels = messagesOf('periodLabels', messages.periodLabels);
export const recurrenceLabels = messagesOf('recurrenceLabels', messages.recurrenceLabels);
export const roleLabels = messagesOf('roleLabels', messages.roleLabels);
export const kindLabels = messagesOf('kindLabels', messages.kindLabels);
