import { chooseFamily } from '@/api/family-header';
import type { Session } from '@/api/model';
import { useSession } from '@/api/session';
import { paths } from '@/lib/paths';
import { familyStrings, roleLabels } from '@/messages/family-plan';
import { Card } from '@/ui/card';
import { RadioCards } from '@/ui/radio-cards';

const strings = familyStrings.family;

type Choice = Session['families'][number];

/** The family's name, with its owner's where two families have the same. */
function labelOf({ id, name, ownerName }: Choice, all: readonly Choice[]): string {
  const isTwin = all.some((other) => other.id !== id && other.name === name);
  return isTwin && ownerName ? strings.sameName({ name, owner: ownerName }) : name;
}

function descriptionOf({ role, ownerName, onboarded }: Choice): string {
  const { label } = roleLabels[role];
  if (!onboarded) return strings.emptyChoice({ role: label });
  return ownerName ? strings.choice({ role: label, owner: ownerName }) : label;
}

/** The way to another family of the same person. */
export function FamilyChoice() {
  const { family, families } = useSession();
  if (families.length < 2) return null;
  return (
    <Card title={strings.switchTitle} description={strings.switchText}>
      <RadioCards
        label={strings.switchTitle}
        hideLabel
        layout="stack"
        options={families.map((each) => ({
          value: each.id,
          label: labelOf(each, families),
          description: descriptionOf(each),
        }))}
        value={family?.id}
        onValueChange={(id) => {
          chooseFamily(id);
          // Anew, so that nothing of the other family stays in memory.
          window.location.assign(paths.home);
        }}
      />
    </Card>
  );
}
