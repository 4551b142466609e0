import {
  Bike,
  BookHeart,
  BookOpen,
  Calculator,
  FlaskConical,
  Globe,
  Hammer,
  Landmark,
  Languages,
  Laptop,
  Music,
  NotebookPen,
  Palette,
  Shapes,
  Soup,
  type LucideIcon,
} from 'lucide-react';

/** The fifteen kinds of subject, in the order in which lists show them. */
export const subjectKinds = [
  'mathematics',
  'reading',
  'writing',
  'science',
  'history',
  'geography',
  'language',
  'art',
  'music',
  'physical-education',
  'computing',
  'religion',
  'life-skills',
  'project',
  'other',
] as const;

export type SubjectKind = (typeof subjectKinds)[number];

export interface SubjectLook {
  /** Value for `data-hue`; palette.css turns it into --hue-ground, --hue-line, --hue-edge and --hue-ink. */
  hue: string;
  icon: LucideIcon;
}

/** Twelve hues for fifteen kinds; kinds that share a hue have different icons and rarely meet in one day. */
const looks: Record<SubjectKind, SubjectLook> = {
  mathematics: { hue: 'indigo', icon: Calculator },
  reading: { hue: 'orange', icon: BookOpen },
  writing: { hue: 'plum', icon: NotebookPen },
  science: { hue: 'jade', icon: FlaskConical },
  history: { hue: 'brown', icon: Landmark },
  geography: { hue: 'cyan', icon: Globe },
  language: { hue: 'violet', icon: Languages },
  art: { hue: 'pink', icon: Palette },
  music: { hue: 'crimson', icon: Music },
  'physical-education': { hue: 'lime', icon: Bike },
  computing: { hue: 'slate', icon: Laptop },
  religion: { hue: 'gold', icon: BookHeart },
  'life-skills': { hue: 'gold', icon: Soup },
  project: { hue: 'cyan', icon: Hammer },
  other: { hue: 'slate', icon: Shapes },
};

/** Hue and icon of a subject kind; anything unknown or absent looks like `other`. */
export function subjectLook(kind: string | null | undefined): SubjectLook {
  return looks[(kind ?? 'other') as SubjectKind] ?? looks.other;
}
