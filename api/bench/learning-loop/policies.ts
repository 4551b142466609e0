/**
 * Who plans: what was learned, the questionnaire alone, chance within the hard rules, or somebody who knows the truth.
 * `oracle` plans with the expected rewards as they are. `stretchedOracle` reads them as the product reads what it learned,
 * stretched to the spread of the rules: it gives up more of the family's sameness for reward, and is the harder bar.
 */
export const POLICIES = [
  'learned',
  'questionnaire',
  'random',
  'oracle',
  'stretchedOracle',
] as const;
export type Policy = (typeof POLICIES)[number];
export type ByPolicy<T> = Readonly<Record<Policy, T>>;
