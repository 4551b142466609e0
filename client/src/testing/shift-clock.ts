/**
 * Sets the clock of a page ahead or behind and lets it run on. Its dates alone: timers, animations and the network stay as
 * they are. Stands by itself, since a browser is given its text.
 */
export function shiftClock(shiftMs: number): void {
  const MachineDate = Date;
  const now = (): number => MachineDate.now() + shiftMs;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, values: [], newTarget: typeof Date) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
    apply: () => new MachineDate(now()).toString(),
    get: (target, property) =>
      (property === 'now' ? now : Reflect.get(target, property)) as unknown,
  });
}
