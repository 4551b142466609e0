import type { ConsentPurpose } from '../persistence/index.js';

/** What a parent is asked, word for word. A changed text is a new version, and asks again. */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** True when BrightPath cannot work without it. */
  readonly required: boolean;
}

const service: ConsentText = {
  purpose: 'service',
  version: '1',
  title: 'Plan our weeks',
  required: true,
  body: [
    'To plan your weeks, BrightPath keeps what you tell it: your children’s first names, ages and grades, their subjects, when they learn best, and when you and they are busy. It also keeps what you tick off and the notes you write.',
    'Names and notes are encrypted where they are stored. Nobody outside your family sees them, apart from people you invite. Our support looks only when you ask, and each look is recorded. We do not sell anything and show no advertising.',
    'You can change or take away any of this in Settings. If you withdraw this permission, planning stops at once and your children’s data is closed to everyone, you included, until you give it again or delete it.',
  ],
};

const modelImprovement: ConsentText = {
  purpose: 'model-improvement',
  version: '1',
  title: 'Help the plans get better',
  required: false,
  body: [
    'With this on, how your weeks went (which lessons were done, how long they took, the stars you gave) also teaches BrightPath which times suit which lessons. Names, notes and anything you write in words are left out.',
    'This is off unless you turn it on. For a child under 13 you decide for that child alone. Your plans work the same either way.',
    'When you turn it off, nothing more is learned from your family’s weeks, and what they taught is left out the next time the models are made.',
  ],
};

const languageModel: ConsentText = {
  purpose: 'language-model',
  version: '1',
  title: 'Let a language model phrase things',
  required: false,
  body: [
    'With this on, BrightPath may send short facts (such as “three of five maths lessons done, mornings work best”) to a language model provider to put them into warmer words. Names are replaced before anything is sent.',
    'This is off unless you turn it on. Without it, you read sentences we wrote ourselves, and nothing about your family leaves BrightPath.',
    'You can turn it off at any time, and nothing more is sent from that moment.',
  ],
};

/** In the order in which they are asked. */
export const consentTexts: readonly ConsentText[] = [service, modelImprovement, languageModel];

export function consentText(purpose: ConsentPurpose): ConsentText {
  const text = consentTexts.find((candidate) => candidate.purpose === purpose);
  if (text === undefined) throw new RangeError(`no consent text for ${purpose}`);
  return text;
}
