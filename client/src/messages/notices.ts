import * as messages from './en/notices';
import { messagesOf } from './i18n';

export const noticeStrings = messagesOf('notices', messages.notices);
