import { useState } from 'react';
import { CalendarPlus } from 'lucide-react';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';

const PublicHolidaysSheet = lazyPart(async () => ({
  default: (await import('./public-holidays-sheet')).PublicHolidaysSheet,
}));

/** Offers the public holidays of a country as days off. */
export function PublicHolidays() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarPlus />} onClick={() => setIsOpen(true)}>
        {familyStrings.publicHolidays.open}
      </Button>
      {isOpen && (
        <OnItsWay onClose={() => setIsOpen(false)}>
          <PublicHolidaysSheet onClose={() => setIsOpen(false)} />
        </OnItsWay>
      )}
    </>
  );
}
