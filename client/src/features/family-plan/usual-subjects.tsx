import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SuggestedSubjectDto } from '@/api/generated/types.gen';
import type { Child } from '@/api/model';
import { problemText } from '@/api/problem-text';
import { refreshPlanningData } from '@/api/queries/collection';
import { subjects } from '@/api/queries/family';
import { suggestionsQuery } from '@/api/queries/suggestions';
import { useCanEdit } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { isLearnedBy } from '@/api/subject-facts';
import { familyStrings } from '@/messages/family-plan';
import { catalogueSubjectNames } from '@/messages/questionnaire-definition';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { useToast } from '@/ui/toast';
import { usePeople } from './row-section';

const say = familyStrings.usualSubjects;
const OLDEST = 18;

/** Offers each child who has no subject yet those that are usual at its age, as the questionnaire does. */
export function UsualSubjects() {
  const canEdit = useCanEdit();
  const { children } = usePeople();
  const known = useQuery(subjects.all()).data;
  if (!canEdit || !known) return null;
  return children.map((child) => <Offer key={child.id} child={child} />);
}

function Offer({ child }: { child: Child }) {
  const { parents } = usePeople();
  const adultHours = parents.flatMap(({ freeHours }) => freeHours);
  const known = useQuery(subjects.all()).data ?? [];
  const own = known.filter((subject) => isLearnedBy(subject, child.id));
  const add = useAdd(child);
  const isOpen = own.length === 0 || add.isPending || add.isError;
  const age = Math.min(child.age, OLDEST);
  const { data } = useQuery({ ...suggestionsQuery(age, adultHours), enabled: isOpen });
  if (!isOpen || !data) return null;
  const missing = data.subjects.filter(
    ({ subject }) => !own.some(({ name }) => name === catalogueSubjectNames[subject]),
  );
  const names = missing.map(({ subject }) => catalogueSubjectNames[subject]);
  return (
    <Callout
      title={say.title({ name: child.name })}
      actions={
        <Button size="s" busy={add.isPending} onClick={() => add.mutate(missing)}>
          {say.add}
        </Button>
      }
    >
      {add.isError && <p role="alert">{problemText(add.error)}</p>}
      {say.text({ age: child.age, subjects: dateText().list(names) })}
    </Callout>
  );
}

/** One after the other, so that they stand in the order of the offer; a second press adds those that are missing. */
function useAdd({ id: childId, name }: Child) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: async (missing: readonly SuggestedSubjectDto[]) => {
      for (const { subject, interest, ...usual } of missing) {
        const saved = await subjects.create({
          ...usual,
          name: catalogueSubjectNames[subject],
          fixedTime: null,
          learners: [{ childId, interest }],
        });
        subjects.keep(queryClient, saved);
      }
    },
    onSuccess: () => showToast({ title: say.added({ name }) }),
    onSettled: () => void refreshPlanningData(queryClient),
  });
}
