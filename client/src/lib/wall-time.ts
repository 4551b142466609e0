/** Wall-clock times as `HH:MM` (24 h) and as minutes after midnight; 24:00 is the end of the day. */
export type WallTime = string;

export function minuteOf(time: WallTime): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export function timeOf(minute: number): WallTime {
  const hours = Math.floor(minute / 60);
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
