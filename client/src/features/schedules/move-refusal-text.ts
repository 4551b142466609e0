import { dateText, type DateText } from '@/lib/date-text';
import { wordFor } from '@/messages/i18n';
import { moveRefusalStrings as strings } from '@/messages/move-refusals';

/** The rule that forbids a time, whom it concerns, and the lessons that are in the way. */
export interface MoveRefusal {
  readonly code: string;
  readonly params: {
    readonly childName: string | null;
    /** The adult who was chosen and cannot give it. */
    readonly parentName?: string | null;
    readonly lessons: readonly { readonly title: string; readonly startTime: string }[];
  };
}

/** Why a lesson cannot stand at a time, in one sentence. */
export function moveRefusalText(
  { code, params }: MoveRefusal,
  text: DateText = dateText(),
): string {
  const child = params.childName ?? strings.yourChild;
  const { parentName: name = null } = params;
  const ofAdult = wordFor(strings.ofAdult, code);
  if (name !== null && ofAdult && params.lessons.length === 0) return ofAdult({ name });
  const named = wordFor(strings.withLessons, code);
  if (named && params.lessons.length > 0) {
    const lessons = params.lessons.map(({ title, startTime }) =>
      strings.lesson({ title, time: text.time(startTime) }),
    );
    return named({ child, lessons: text.list(lessons) });
  }
  const ofChild = wordFor(strings.ofChild, code);
  if (ofChild) return ofChild({ child });
  return wordFor({ parents: strings.parents, teacher: strings.teacher, allowedDays: strings.allowedDays, past: strings.past, meanwhile: strings.meanwhile }, code) ?? strings.other; // prettier-ignore
}
