/** Who plans: what was learned, the questionnaire alone, chance within the hard rules, or somebody who knows the truth. */
export const POLICIES = ['learned', 'questionnaire', 'random', 'oracle'] as const;
export type Policy = (typeof POLICIES)[number];
export type ByPolicy<T> = Readonly<Record<Policy, T>>;
