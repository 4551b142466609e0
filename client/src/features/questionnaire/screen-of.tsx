import { ApproachScreen, PhilosophiesScreen } from './screens/preference-screens';
import { AdultsScreen } from './screens/adults-screen';
import { BestTimesScreen } from './screens/best-times-screen';
import { ChildrenScreen } from './screens/children-screen';
import { CommitmentsScreen } from './screens/commitments-screen';
import { FlexibilityScreen } from './screens/flexibility-screen';
import { MealsScreen } from './screens/meals-screen';
import { StatementsScreen } from './screens/statements-screen';
import { SubjectsScreen } from './screens/subjects-screen';
import { YouScreen } from './screens/you-screen';
import { useQuestionnaire } from './questionnaire-context';
import type { Step } from './steps';

/** The questions of one screen. */
export function ScreenOf({ step }: { step: Step }) {
  const { answers } = useQuestionnaire();
  const child = answers.children[step.childIndex ?? -1];
  switch (step.screen) {
    case 'you':
      return <YouScreen />;
    case 'adults':
      return <AdultsScreen />;
    case 'children':
      return <ChildrenScreen />;
    case 'family-commitments':
      return <CommitmentsScreen />;
    case 'child-commitments':
      return child && <CommitmentsScreen child={child} />;
    case 'subjects':
      return child && <SubjectsScreen child={child} />;
    case 'flexibility':
      return <FlexibilityScreen />;
    case 'best-times':
      return child && <BestTimesScreen child={child} />;
    case 'meals':
      return <MealsScreen />;
    case 'statements':
      return <StatementsScreen group={step.group ?? 0} />;
    case 'philosophies':
      return <PhilosophiesScreen />;
    case 'approach':
      return <ApproachScreen />;
  }
}
