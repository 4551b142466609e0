import * as messages from './en/units';
import { messagesOf } from './i18n';

export const unitStrings = messagesOf('units', messages.units);
