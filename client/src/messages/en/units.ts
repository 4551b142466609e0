/** Lengths of time; Intl has no short forms that every browser writes alike. */
export const units = {
  minutes: '{minutes} min',
  hours: '{hours} h',
  hoursAndAHalf: '{hours}½ h',
  hoursAndMinutes: '{hours} h {minutes} min',
} as const;
