import * as messages from './en/trips';
import { messagesOf } from './i18n';

export const tripStrings = messagesOf('trips', messages.trips);
