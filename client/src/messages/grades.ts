import * as messages from './en/grades';
import { messagesOf } from './i18n';

export const gradeStrings = messagesOf('grades', messages.grades);
