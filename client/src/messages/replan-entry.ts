import * as messages from './en/replan-entry';
import { messagesOf } from './i18n';

export const replanEntryStrings = messagesOf('replanEntry', messages.replanEntry);
