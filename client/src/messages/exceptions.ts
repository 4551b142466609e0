import * as messages from './en/exceptions';
import { messagesOf } from './i18n';

export const exceptionStrings = messagesOf('exceptions', messages.exceptions);
