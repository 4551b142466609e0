import * as messages from './en/periods';
import { messagesOf } from './i18n';

export const periodLabels = messagesOf('periodLabels', messages.periodLabels);
