/**
 * Lengths of time; Intl has no short forms that every browser writes alike. No line breaks between a number and its unit
 * (U+00A0).
 */
export const units = {
  minutes: '{minutes}\u00a0min',
  hours: '{hours}\u00a0h',
  hoursAndAHalf: '{hours}½\u00a0h',
  hoursAndMinutes: '{hours}\u00a0h {minutes}\u00a0min',
} as const;
