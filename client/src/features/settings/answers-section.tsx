import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import { paths } from '@/lib/paths';
import { questionnaireStrings } from '@/messages/questionnaire';
import { settingsStrings } from '@/messages/settings';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import styles from './answers-section.module.css';

/** The first screen of each part of the questionnaire. */
const firstScreens = {
  parent: 'you',
  children: 'children',
  commitments: 'commitments',
  subjects: 'subjects-1',
  flexibility: 'flexibility',
  'best-times': 'best-times-1',
  meals: 'meals',
  teaching: 'teaching-1',
} as const satisfies Record<keyof typeof questionnaireStrings.parts, string>;

/** Every answer that a family gave when it began, to be found and changed where it was asked. */
export function AnswersSection() {
  const canEdit = useCanEdit();
  return (
    <Card title={settingsStrings.sections.answers} description={settingsStrings.answersText}>
      {canEdit ? (
        <>
          <ul className={styles.parts}>
            {Object.entries(firstScreens).map(([part, screen]) => (
              <li key={part}>
                <Link to={`${paths.welcome}/${screen}`} className={styles.part}>
                  {questionnaireStrings.parts[part as keyof typeof firstScreens]}
                  <ChevronRight aria-hidden size={18} />
                </Link>
              </li>
            ))}
          </ul>
          <Button asChild className={styles.all}>
            <Link to={`${paths.welcome}/review`}>{settingsStrings.allAnswers}</Link>
          </Button>
        </>
      ) : (
        <Callout>{settingsStrings.answersReadOnly}</Callout>
      )}
    </Card>
  );
}
