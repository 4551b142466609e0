import type { ReactNode } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, NavLink } from 'react-router';
import { paths } from '@/lib/paths';
import { settingsStrings } from '@/messages/settings';
import { Page } from '@/ui/page';
import styles from './settings-layout.module.css';

export interface SettingsLayoutProps {
  sections: readonly { id: string; label: string }[];
  /** The section asked for; null shows the list alone on a phone and the first section beside it on a desktop. */
  open: string | null;
  title: string;
  children: ReactNode;
}

/** A list of sections beside the open one; on a phone one after the other. */
export function SettingsLayout({ sections, open, title, children }: SettingsLayoutProps) {
  return (
    <Page title={open ? title : settingsStrings.title} width="wide">
      <div className={styles.layout} data-open={open ? '' : undefined}>
        <Link to={paths.settings} className={styles.back}>
          <ChevronLeft aria-hidden size={18} />
          {settingsStrings.back}
        </Link>
        <nav aria-label={settingsStrings.navigation} className={styles.nav}>
          <ul>
            {sections.map(({ id, label }, index) => (
              <li key={id}>
                <NavLink
                  to={paths.settingsSection(id)}
                  className={styles.link}
                  data-first={!open && index === 0 ? '' : undefined}
                >
                  {label}
                  <ChevronRight aria-hidden size={18} className={styles.chevron} />
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.section}>{children}</div>
      </div>
    </Page>
  );
}
