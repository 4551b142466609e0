import * as messages from './en/satisfaction-gains';
import { messagesOf } from './i18n';

export const gainStrings = messagesOf('satisfactionGains', messages.satisfactionGains);
