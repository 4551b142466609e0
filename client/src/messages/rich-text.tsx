import { Fragment, type ReactNode } from 'react';

export interface RichTextProps {
  /** A message with parts in tags: `Change it under <link>Permissions</link>.` */
  text: string;
  /** How the words in each tag are drawn, by the tag's name; tags that are not here stay text. */
  tags: Readonly<Record<string, (words: string) => ReactNode>>;
}

/** A sentence with a link or a stressed word in it. The translation says where in the sentence it stands. */
export function RichText({ text, tags }: RichTextProps) {
  const pieces = text.split(/(<\w+>.*?<\/\w+>)/);
  return pieces.map((piece, index) => {
    const [, tag = '', words = ''] = /^<(\w+)>(.*)<\/\1>$/.exec(piece) ?? [];
    return <Fragment key={index}>{tags[tag]?.(words) ?? piece}</Fragment>;
  });
}
