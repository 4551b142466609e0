import { unitStrings } from './units';

/** "45 min", "1 h 30 min". */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unitStrings.minutes({ minutes: rest });
  return rest === 0
    ? unitStrings.hours({ hours })
    : unitStrings.hoursAndMinutes({ hours, minutes: rest });
}

/** "45 min", "2 h", "2½ h": rounded to the half hour from one hour on, where only a feeling for the load is wanted. */
export function roundedHours(minutes: number): string {
  if (minutes < 60) return unitStrings.minutes({ minutes: Math.round(minutes / 5) * 5 });
  const halves = Math.round(minutes / 30);
  const hours = Math.floor(halves / 2);
  return halves % 2 ? unitStrings.hoursAndAHalf({ hours }) : unitStrings.hours({ hours });
}
