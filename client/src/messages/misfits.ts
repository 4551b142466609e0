import * as messages from './en/misfits';
import { messagesOf } from './i18n';

export const misfitStrings = messagesOf('misfits', messages.misfits);
