import { useCallback, useRef, type ReactNode } from 'react';
import { Dialog as RadixDialog } from 'radix-ui';
import { X } from 'lucide-react';
import { uiStrings } from '@/messages/ui';
import { IconButton } from './icon-button';
import { floor } from './floor';
import { Leaving, UnsavedContext, useUnsaved } from './unsaved';
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
  /** `wide`: room for a picture beside a list, where the window has it. */
  width?: 'wide';
}

type Shape = 'dialog' | 'sheet';

/** What had the focus when a panel opened; an item of a menu is gone by then, so its menu's trigger stands for it. */
function focusedOpener(): HTMLElement | null {
  const active = document.activeElement;
  const menuTrigger = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = menuTrigger ? document.getElementById(menuTrigger) : active;
  return opener instanceof HTMLElement ? opener : null;
}

function Panel({ shape, ...props }: DialogProps & { shape: Shape }) {
  const {
    open,
    onOpenChange,
    title,
    description,
    children,
    footer,
    insistent = false,
    width,
  } = props;
  const opener = useRef<HTMLElement>(null);
  const leaving = useUnsaved(useCallback(() => onOpenChange(false), [onOpenChange]));
  const keepOpen = insistent ? (event: Event) => event.preventDefault() : undefined;
  return (
    <RadixDialog.Root
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : leaving.tryToClose())}
    >
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.overlay} />
        <RadixDialog.Content
          className={styles.panel}
          data-shape={shape}
          data-width={width}
          onOpenAutoFocus={() => {
            opener.current = focusedOpener();
          }}
          // Radix gives the focus back to its own trigger only; ours are opened by state.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
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
          <UnsavedContext value={leaving.register}>
            <div className={styles.body}>{children}</div>
          </UnsavedContext>
          {leaving.unsaved && (
            <Leaving
              asking={leaving.asking}
              onAsk={leaving.ask}
              onStay={leaving.stay}
              onDiscard={() => onOpenChange(false)}
            />
          )}
          {footer && !leaving.asking && (
            <footer className={styles.footer} {...floor}>
              {footer}
            </footer>
          )}
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
