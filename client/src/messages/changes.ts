import * as messages from './en/changes';
import { messagesOf } from './i18n';

export const changeStrings = messagesOf('changes', messages.changes);
