import * as messages from './en/unplaced';
import { messagesOf } from './i18n';

export const unplacedStrings = messagesOf('unplaced', messages.unplaced);
