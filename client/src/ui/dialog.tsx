import type { ReactNode } from 'react';
import { Dialog as RadixDialog } from 'radix-ui';
import { X } from 'lucide-react';
import { uiStrings } from './strings';
import { IconButton } from './icon-button';
import styles from './dialog.module.css';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the chosen path last; they stay in view while the rest scrolls. */
  footer?: ReactNode;
  /** Keeps it open on Escape and on a press outside, where leaving would lose something. */
  insistent?: boolean;
}

type Shape = 'dialog' | 'sheet';

function Panel({ shape, ...props }: DialogProps & { shape: Shape }) {
  const { open, onOpenChange, title, description, children, footer, insistent = false } = props;
  const keepOpen = insistent ? (event: Event) => event.preventDefault() : undefined;
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.overlay} />
        <RadixDialog.Content
          className={styles.panel}
          data-shape={shape}
          onEscapeKeyDown={keepOpen}
          onInteractOutside={keepOpen}
          {...(!description && { 'aria-describedby': undefined })}
        >
          <header className={styles.header}>
            <div>
              <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
              {description && (
                <RadixDialog.Description className={styles.description}>
                  {description}
                </RadixDialog.Description>
              )}
            </div>
            {!insistent && (
              <RadixDialog.Close asChild>
                <IconButton label={uiStrings.close} tooltip={false}>
                  <X aria-hidden />
                </IconButton>
              </RadixDialog.Close>
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** In the middle of the page, for a question that must be answered first. Focus is kept inside and given back. */
export function Dialog(props: DialogProps) {
  return <Panel shape="dialog" {...props} />;
}

/** At the side on a desktop and from the bottom on a phone, for looking at or changing one thing. */
export function Sheet(props: DialogProps) {
  return <Panel shape="sheet" {...props} />;
}
