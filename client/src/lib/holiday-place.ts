/** Stands for a country without a region, since a list of choices has no empty value. */
export const WHOLE_COUNTRY = 'whole';

/** Whose public holidays. */
export interface HolidayPlace {
  country: string;
  /** One of its regions, or `WHOLE_COUNTRY`. */
  region: string;
}
