import { useState } from 'react';
import { CalendarPlus } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import { holidayPlacesQuery } from '@/api/queries/public-holidays';
import { usePublicHolidays } from '@/api/queries/use-public-holidays';
import { familyStrings } from '@/messages/family-plan';
import { questionnaireStrings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { PublicHolidaysSheet } from '@/shared/public-holidays-sheet';
import { ErrorState } from '@/ui/state';
import { useToast } from '@/ui/toast';
import { useQuestionnaire } from './questionnaire-context';

const strings = familyStrings.publicHolidays;
const say = questionnaireStrings.commitments;

/** Asks whether the family keeps its country's public holidays. None becomes a day off without a yes. */
export function PublicHolidays() {
  const { timeZone } = useQuestionnaire().answers.parent;
  const [isOpen, setIsOpen] = useState(false);
  const country = useQuery(holidayPlacesQuery(timeZone)).data?.likelyCountry;
  const name = country && new Intl.DisplayNames(undefined, { type: 'region' }).of(country);
  return (
    <section>
      <p>{say.publicHolidays({ known: name ? 'yes' : 'no', country: name ?? '' })}</p>
      <Button icon={<CalendarPlus />} onClick={() => setIsOpen(true)}>
        {strings.open}
      </Button>
      {isOpen && <Asked timeZone={timeZone} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Asked({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const showToast = useToast();
  const { failed, error, ...asked } = usePublicHolidays(timeZone, (count) => {
    showToast({ title: strings.added({ count }) });
    onClose();
  });
  return (
    <PublicHolidaysSheet
      {...asked}
      failed={
        failed && (
          <ErrorState
            title={strings.loadFailed}
            onRetry={() => void failed.refetch()}
            reference={problemReference(failed.error)}
          >
            {problemText(failed.error)}
          </ErrorState>
        )
      }
      refusal={error && problemText(error)}
      onClose={onClose}
    />
  );
}
