import * as messages from './en/item-marks';
import { messagesOf } from './i18n';

export const itemMarks = messagesOf('itemMarks', messages.itemMarks);
