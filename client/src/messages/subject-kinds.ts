import * as messages from './en/subject-kinds';
import { messagesOf } from './i18n';

export const kindLabels = messagesOf('kindLabels', messages.kindLabels);
