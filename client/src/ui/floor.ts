/** What stands at the foot of the window for good, such as a bar of buttons, wears this; messages stand above it. */
export const floor = { 'data-floor': '' } as const;
