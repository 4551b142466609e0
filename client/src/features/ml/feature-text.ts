import type { FeatureName, OutputName } from '@/api/ml-model';
import { wordFor } from '@/messages/i18n';
import { mlStrings } from '@/messages/ml';

/** The types make sure that there are words for every name the API knows. */
const features: Readonly<Record<FeatureName, string>> = mlStrings.features.features;
const outputs: Readonly<Record<OutputName, string>> = mlStrings.features.outputs;

/** What a feature is called. One that an older version had, and no version has now, keeps its name. */
export const featureText = (name: string): string => wordFor(features, name) ?? name;

/** The same for what a model predicts, as a column beside the features. */
export const outputText = (name: string): string => wordFor(outputs, name) ?? name;
