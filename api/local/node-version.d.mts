export declare const oldestNode: readonly [number, number];
/** The sentence to show when a version such as "18.20.1" is too old, else null. */
export declare function tooOldSentence(version: string): string | null;
/** Ends this process when its Node is too old, with that sentence on standard error. */
export declare function refuseOldNode(): void;
