import * as messages from './en/family-plan';
import { messagesOf } from './i18n';

export const familyStrings = messagesOf('family', messages.family);
export const recurrenceLabels = messagesOf('recurrenceLabels', messages.recurrenceLabels);
export const roleLabels = messagesOf('roleLabels', messages.roleLabels);
