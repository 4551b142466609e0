import * as messages from './en/ledger';
import { messagesOf } from './i18n';

export const ledgerStrings = messagesOf('ledger', messages.ledger);
