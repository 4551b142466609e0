import * as messages from './en/meals';
import { messagesOf } from './i18n';

export const mealStrings = messagesOf('meals', messages.meals);
