import { DateField, EnumField } from '../../http/index.js';

/** What becomes of the days that are over. */
const PASTS = ['kept', 'removed'] as const;

export class RemoveFactQueryDto {
  @EnumField({
    description:
      'Whether days that are over keep it (`kept`, where nothing is said), or it goes altogether, as if it had never been',
    values: PASTS,
    name: 'PastOfRemoved',
    optional: true,
    example: 'kept',
  })
  past: (typeof PASTS)[number] = 'kept';

  @DateField({
    description:
      'The first day without it; today where it is left out. Only where the past is kept',
    example: '2027-01-04',
    optional: true,
  })
  validFrom?: string;
}
