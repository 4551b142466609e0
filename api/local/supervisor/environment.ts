/** The variables of a process, as it was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;
