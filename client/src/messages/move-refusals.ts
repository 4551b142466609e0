import * as messages from './en/move-refusals';
import { messagesOf } from './i18n';

export const moveRefusalStrings = messagesOf('moveRefusals', messages.moveRefusals);
