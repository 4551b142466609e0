import * as messages from './en/unplaced-reasons';
import { messagesOf } from './i18n';

export const unplacedReasonStrings = messagesOf('unplacedReasons', messages.unplacedReasons);
export const smallestChangeStrings = messagesOf('smallestChange', messages.smallestChange);
