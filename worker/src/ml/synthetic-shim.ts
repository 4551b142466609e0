import type { TrainingSet } from '@brightpath/api/domain/learning';

export function syntheticTrainingSet(_seed: number, _families: number): TrainingSet {
  return { lessons: [], weeks: [], styles: [], isSynthetic: true };
}
