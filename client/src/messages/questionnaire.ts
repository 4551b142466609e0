import * as messages from './en/questionnaire';
import { messagesOf } from './i18n';

export const questionnaireStrings = messagesOf('questionnaire', messages.questionnaire);
