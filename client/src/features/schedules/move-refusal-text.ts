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
    /** What takes the child's time. */
    readonly fact?: {
      readonly kind: string;
      readonly title: string | null;
      readonly startTime: string;
      readonly endTime: string;
    } | null;
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
  if (params.fact) return factText(child, params.fact, text);
  const ofChild = wordFor(strings.ofChild, code);
  if (ofChild) return ofChild({ child });
  return wordFor({ parents: strings.parents, teacher: strings.teacher, allowedDays: strings.allowedDays, past: strings.past, meanwhile: strings.meanwhile }, code) ?? strings.other; // prettier-ignore
}

type Fact = NonNullable<MoveRefusal['params']['fact']>;

/** "Ella has Lunch from 12:00 to 12:30." */
function factText(child: string, { kind, title, startTime, endTime }: Fact, text: DateText) {
  const when = { child, from: text.time(startTime), until: text.time(endTime) };
  if (title !== null) return strings.byNamed({ title, ...when });
  switch (kind) {
    case 'ill':
      return strings.byKind.ill({ child });
    case 'away':
      return strings.byKind.away({ child });
    case 'visitor':
      return strings.byKind.visitor;
    default:
      return strings.byKind.taken(when);
  }
}
