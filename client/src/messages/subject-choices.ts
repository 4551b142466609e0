import * as messages from './en/subject-choices';
import { messagesOf } from './i18n';

export const subjectChoices = messagesOf('subjectChoices', messages.subjectChoices);
