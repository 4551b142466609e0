import * as messages from './en/problems';
import { messagesOf } from './i18n';

export const problemStrings = messagesOf('problem', messages.problem);
