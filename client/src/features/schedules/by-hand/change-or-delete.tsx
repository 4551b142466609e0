import { Suspense, useEffect, useRef, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import type { Item, WeekChild } from '@/api/week-model';
import { byHandStrings as strings } from '@/messages/by-hand';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { lazyPart } from '@/ui/lazy-part';
import { DeleteLesson } from './delete-lesson';
import styles from './by-hand.module.css';

const EditLesson = lazyPart(async () => ({ default: (await import('./edit-lesson')).EditLesson }));

export interface ChangeOrDeleteProps {
  item: Item;
  family: readonly WeekChild[];
  disabled: boolean;
  /** The lesson is gone. */
  onDeleted: () => void;
}

/** In a lesson's panel: to change what it is, or to take it out. */
export function ChangeOrDelete({ item, family, disabled, onDeleted }: ChangeOrDeleteProps) {
  const [open, setOpen] = useState<'change' | 'delete' | null>(null);
  const last = useRef<'change' | 'delete' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const close = (): void => {
    last.current = open;
    setOpen(null);
  };
  // Back where one came from.
  useEffect(() => {
    if (open === null && last.current)
      buttons.current?.querySelectorAll('button')[last.current === 'change' ? 0 : 1]?.focus();
  }, [open]);
  if (open === 'change') {
    return (
      <Suspense fallback={<Skeleton shape="control" count={4} />}>
        <EditLesson item={item} family={family} disabled={disabled} onDone={close} />
      </Suspense>
    );
  }
  if (open === 'delete')
    return <DeleteLesson item={item} disabled={disabled} onDeleted={onDeleted} onKeep={close} />;
  return (
    <div ref={buttons} className={styles.buttons}>
      <Button size="s" icon={<Pencil />} disabled={disabled} onClick={() => setOpen('change')}>
        {strings.change}
      </Button>
      <Button size="s" icon={<Trash2 />} disabled={disabled} onClick={() => setOpen('delete')}>
        {strings.delete}
      </Button>
    </div>
  );
}
