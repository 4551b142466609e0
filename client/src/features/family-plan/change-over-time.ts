import { changeStrings as strings } from '@/messages/changes';

/** From when a change holds, as a form keeps it. */
export interface ChangeDraft {
  holds: 'today' | 'date' | 'always';
  /** The first day, where it is a later one. */
  validFrom: string;
}

export const fromToday: ChangeDraft = { holds: 'today', validFrom: '' };

/** As it is sent: nothing for today, and null where a mistake is put right. */
export function validFromToSend({ holds, validFrom }: ChangeDraft): { validFrom?: string | null } {
  if (holds === 'always') return { validFrom: null };
  return holds === 'date' ? { validFrom } : {};
}

/** The later day from which it holds, YYYY-MM-DD; empty for today. */
export function laterDayOf({ holds, validFrom }: ChangeDraft): string {
  return holds === 'date' ? validFrom : '';
}

export function checkChange({ holds, validFrom }: ChangeDraft): string | false {
  return holds === 'date' && !validFrom && strings.mustLater;
}
