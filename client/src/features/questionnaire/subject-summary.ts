import { dateText } from '@/lib/date-text';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { subjectChoices } from '@/messages/subject-choices';
import { rhythmText } from '@/shared/rhythm-text';
import type { ChildAnswer, SubjectAnswer } from './answers';
import { childName } from './people-names';

/** A subject in a line: "30 min · Every day · Some help · with Noah". */
export function subjectSummary(
  subject: SubjectAnswer,
  child: ChildAnswer,
  children: ChildAnswer[],
): string {
  const text = dateText();
  const siblings = subject.learners
    .filter((learner) => learner.childId !== child.id)
    .map(({ childId }) => {
      const index = children.findIndex((each) => each.id === childId);
      return childName(children[index]?.name ?? '', index);
    });
  return [
    subjectChoices.minutesOf({ minutes: subject.minutes }),
    rhythmText(subject),
    strings.subjects.involvementsShort[subject.involvement],
    subject.fixedTime && strings.subjects.at({ time: text.time(subject.fixedTime) }),
    siblings.length > 0 && strings.subjects.with({ names: text.list(siblings) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
